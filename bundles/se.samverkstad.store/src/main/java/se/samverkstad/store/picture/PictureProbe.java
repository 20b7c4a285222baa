package se.samverkstad.store.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samverkstad.store.picture.PictureRefused.Reason;

/**
 * Tells what picture a file is by walking through it from its first byte to its last; nothing is decoded, and neither the
 * name nor what the browser called it counts. A file with something before or after the picture is refused.
 *
 * @param limit the most bytes
 * @param smallest the fewest pixels of either side
 * @param largest the most pixels of either side
 */
public record PictureProbe(long limit, int smallest, int largest) {
    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int PNG_HEADER = 0x49484452;
    private static final int PNG_END = 0x49454e44;

    /**
     * @throws PictureRefused when it is no whole PNG, JPEG or WebP within the limits
     * @throws IOException when the file cannot be read
     */
    public Picture probe(Path file) throws PictureRefused, IOException {
        if (Files.size(file) > limit) {
            throw new PictureRefused(Reason.BYTES);
        }
        return probe(Files.readAllBytes(file));
    }

    /** @throws PictureRefused when it is no whole PNG, JPEG or WebP within the limits */
    public Picture probe(byte[] bytes) throws PictureRefused {
        if (bytes.length > limit) {
            throw new PictureRefused(Reason.BYTES);
        }
        Picture picture = read(ByteBuffer.wrap(bytes));
        if (Math.min(picture.width(), picture.height()) < smallest
                || Math.max(picture.width(), picture.height()) > largest) {
            throw new PictureRefused(Reason.SIZE);
        }
        return picture;
    }

    private static Picture read(ByteBuffer bytes) throws PictureRefused {
        try {
            if (bytes.limit() > 8 && bytes.getLong(0) == PNG) {
                return png(bytes.position(8));
            }
            if (bytes.limit() > 3 && bytes.getShort(0) == (short) 0xffd8) {
                return Jpeg.read(bytes.position(2));
            }
            if (bytes.limit() > 12
                    && ascii(bytes, 0).equals("RIFF")
                    && ascii(bytes, 8).equals("WEBP")) {
                return webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            // The file ends where it promised more.
            throw new PictureRefused(Reason.BROKEN);
        }
        throw new PictureRefused(Reason.FORMAT);
    }

    /** ISO/IEC 15948: chunks of length, name, content and checksum; the header first, the end last. */
    private static Picture png(ByteBuffer bytes) throws PictureRefused {
        if (bytes.getInt(12) != PNG_HEADER) {
            throw new PictureRefused(Reason.BROKEN);
        }
        Picture picture = new Picture(PictureType.PNG, bytes.getInt(16), bytes.getInt(20));
        int name;
        do {
            int length = bytes.getInt();
            name = bytes.getInt();
            bytes.position(Math.addExact(bytes.position(), Math.addExact(length, 4)));
        } while (name != PNG_END && bytes.hasRemaining());
        return whole(picture, bytes, name == PNG_END);
    }

    /** RFC 9649: the size of the rest, then the first chunk says how large the picture is. */
    private static Picture webp(ByteBuffer bytes) throws PictureRefused {
        if (bytes.getInt(4) != bytes.limit() - 8) {
            throw new PictureRefused(Reason.BROKEN);
        }
        Picture picture = switch (ascii(bytes, 12)) {
            case "VP8X" -> webp(1 + three(bytes, 24), 1 + three(bytes, 27));
            case "VP8L" -> webp(1 + (bytes.getInt(21) & 0x3fff), 1 + (bytes.getInt(21) >> 14 & 0x3fff));
            case "VP8 " -> webp(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            default -> throw new PictureRefused(Reason.BROKEN);
        };
        bytes.position(12);
        while (bytes.hasRemaining()) {
            int length = bytes.position(bytes.position() + 4).getInt();
            bytes.position(Math.addExact(bytes.position(), length + (length & 1)));
        }
        return picture;
    }

    private static Picture webp(int width, int height) {
        return new Picture(PictureType.WEBP, width, height);
    }

    private static Picture whole(Picture picture, ByteBuffer bytes, boolean ended) throws PictureRefused {
        if (!ended || bytes.hasRemaining()) {
            throw new PictureRefused(Reason.BROKEN);
        }
        return picture;
    }

    private static int three(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xff | (bytes.get(at + 1) & 0xff) << 8 | (bytes.get(at + 2) & 0xff) << 16;
    }

    private static String ascii(ByteBuffer bytes, int at) {
        byte[] four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }
}
