package se.samverkstad.store.picture;

import java.util.Arrays;
import java.util.Optional;

/** The formats of pictures. SVG is none of them: it can hold script and fetch from elsewhere. */
public enum PictureType {
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp");

    private final String media;

    PictureType(String media) {
        this.media = media;
    }

    /** As sent over HTTP. */
    public String media() {
        return media;
    }

    /** Empty for any other format. */
    public static Optional<PictureType> ofMedia(String media) {
        return Arrays.stream(values()).filter(type -> type.media.equals(media)).findFirst();
    }
}
