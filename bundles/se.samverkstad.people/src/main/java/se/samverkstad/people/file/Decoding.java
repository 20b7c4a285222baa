package se.samverkstad.people.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of a spreadsheet as text: by its mark, else UTF-8 when it is that, else Windows-1252 as Excel in Sweden writes. */
record Decoding(String text, String charset) {
    private static final char MARK = '\uFEFF';

    static Decoding of(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return as(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return as(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoding(unmarked(text), "UTF-8");
        } catch (CharacterCodingException e) {
            return as(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Decoding as(byte[] bytes, Charset charset) {
        return new Decoding(unmarked(new String(bytes, charset)), charset.name());
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
