package se.samverkstad.podcast.cover;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Pictures that tests make. */
public final class Covers {
    private Covers() {}

    /** A whole black and white PNG. */
    public static byte[] png(int width, int height) {
        try {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {1, 0, 0, 0, 0});
            ByteArrayOutputStream pixels = new ByteArrayOutputStream();
            try (DeflaterOutputStream rows = new DeflaterOutputStream(pixels)) {
                rows.write(new byte[height * (1 + (width + 7) / 8)]);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(file, "IHDR", header.toByteArray());
            chunk(file, "IDAT", pixels.toByteArray());
            chunk(file, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands around the picture in a progressive JPEG: a comment, a table, the frame, a scan and the end. */
    static byte[] jpeg(int width, int height) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        bytes(file, 0xFF, 0xD8);
        bytes(file, 0xFF, 0xE1, 0, 8, 0xFF, 0xC0, 0, 11, 8, 0);
        bytes(file, 0xFF, 0xC4, 0, 5, 1, 2, 3);
        bytes(file, 0xFF, 0xFF, 0xC2, 0, 11, 8, height >> 8, height & 0xFF, width >> 8, width & 0xFF, 1, 1, 0x11, 0);
        bytes(file, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56);
        bytes(file, 0xFF, 0xD9);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    private static void bytes(ByteArrayOutputStream file, int... bytes) {
        for (int each : bytes) {
            file.write(each);
        }
    }
}
