package se.samverkstad.workbench.kept;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file being written, with how many bytes it has and their SHA-256. Used by one thread. */
final class Written implements AutoCloseable {
    private final DigestOutputStream out;
    private long bytes;

    Written(Path file) throws IOException {
        this(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    Written(OutputStream out) {
        this.out = new DigestOutputStream(out, sha256());
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        try {
            out.write(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes += encoded.length;
    }

    /** Those of before {@link #close}. */
    long bytes() {
        return bytes;
    }

    /** To be asked once, at the end. */
    String hash() {
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
