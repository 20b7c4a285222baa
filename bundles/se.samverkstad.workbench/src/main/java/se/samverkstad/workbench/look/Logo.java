package se.samverkstad.workbench.look;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.store.picture.Picture;
import se.samverkstad.store.picture.PictureType;

/** The municipality's logo: a picture in the media store, and its measure so that pages do not jump when it comes. */
public record Logo(Picture picture, MediaRef media) {
    private static final Pattern ROW =
            Pattern.compile("(image/[a-z]+) (\\d{1,5})x(\\d{1,5}) ([0-9a-f]{64}) (\\d{1,9})");

    /** As {@link #row()} wrote it; empty for what it did not write. */
    static Optional<Logo> parse(String row) {
        Matcher parts = ROW.matcher(row);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return PictureType.ofMedia(parts.group(1))
                .map(type -> new Logo(
                        new Picture(type, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))),
                        new MediaRef(parts.group(4), Long.parseLong(parts.group(5)))));
    }

    /** One line that holds all of it. */
    String row() {
        return "%s %dx%d %s %d"
                .formatted(picture.type().media(), picture.width(), picture.height(), media.sha256(), media.length());
    }

    /** An address that changes with the picture, so that it may be kept for ever. */
    public String url() {
        return LogoEndpoint.PATH + "?v=" + version();
    }

    String version() {
        return media.sha256().substring(0, 12);
    }

    /** How wide it is when it is that high, in pixels of style. */
    public int widthAt(int height) {
        return Math.max(1, Math.round((float) picture.width() * height / picture.height()));
    }
}
