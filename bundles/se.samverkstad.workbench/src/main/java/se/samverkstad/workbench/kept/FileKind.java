package se.samverkstad.workbench.kept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a kept file is, by its first bytes: rows tell it in words of their own. */
enum FileKind {
    MP3(".mp3", "audio/mpeg"),
    M4A(".m4a", "audio/mp4"),
    OGG(".ogg", "audio/ogg"),
    WAV(".wav", "audio/wav"),
    PNG(".png", "image/png"),
    JPEG(".jpg", "image/jpeg"),
    WEBP(".webp", "image/webp"),
    PDF(".pdf", "application/pdf"),
    OTHER(".bin", "application/octet-stream");

    private static final int LOOKED_AT = 12;

    private final String ending;
    private final String type;

    FileKind(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LOOKED_AT));
        }
    }

    static FileKind of(byte... bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ID3") || text.matches("(?s)\u00ff[\u00e2-\u00fb].*")) {
            return MP3;
        } else if (text.startsWith("ftyp", 4)) {
            return M4A;
        } else if (text.startsWith("OggS")) {
            return OGG;
        } else if (text.startsWith("RIFF")) {
            return text.startsWith("WEBP", 8) ? WEBP : WAV;
        } else if (text.startsWith("\u0089PNG")) {
            return PNG;
        } else if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        return text.startsWith("%PDF") ? PDF : OTHER;
    }
}
