package se.samverkstad.podcast.cover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samverkstad.podcast.cover.CoverRefused.Reason;
import se.samverkstad.podcast.domain.CoverType;

/** Tells what picture a file is and how large, by reading it; nothing is decoded. */
public final class CoverProbe {
    /** The most bytes of a cover. */
    public static final long LIMIT = 5L << 20;

    private static final int SMALLEST = 1_400;
    private static final int LARGEST = 3_000;

    private CoverProbe() {}

    /**
     * @param name what the file is called; must agree with what it holds
     * @throws CoverRefused when it is not a whole, square JPEG or PNG of 1400–3000 pixels and at most {@link #LIMIT}
     * @throws IOException when the file cannot be read
     */
    public static CoverType probe(Path file, String name) throws CoverRefused, IOException {
        Picture picture = picture(file);
        if (!picture.type().fits(name)) {
            throw new CoverRefused(Reason.EXTENSION, picture.size());
        }
        return picture.type();
    }

    /** The same for a file whose name is not known any more. */
    public static CoverType probe(Path file) throws CoverRefused, IOException {
        return picture(file).type();
    }

    private record Picture(CoverType type, Size size) {}

    private static Picture picture(Path file) throws CoverRefused, IOException {
        if (Files.size(file) > LIMIT) {
            throw new CoverRefused(Reason.TOO_MANY_BYTES, Size.UNKNOWN);
        }
        Bytes bytes = new Bytes(Files.readAllBytes(file));
        CoverType type = Png.begins(bytes) ? CoverType.PNG : CoverType.JPEG;
        if (type == CoverType.JPEG && !Jpeg.begins(bytes)) {
            throw new CoverRefused(Reason.NOT_PICTURE, Size.UNKNOWN);
        }
        Size size = type == CoverType.PNG ? Png.size(bytes) : Jpeg.size(bytes);
        if (size.width() != size.height()) {
            throw new CoverRefused(Reason.NOT_SQUARE, size);
        }
        if (size.width() < SMALLEST) {
            throw new CoverRefused(Reason.TOO_SMALL, size);
        }
        if (size.width() > LARGEST) {
            throw new CoverRefused(Reason.TOO_LARGE, size);
        }
        return new Picture(type, size);
    }
}
