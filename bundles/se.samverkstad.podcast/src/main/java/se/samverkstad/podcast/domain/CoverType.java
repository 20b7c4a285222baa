package se.samverkstad.podcast.domain;

import java.util.List;
import java.util.Locale;

/** The kinds of picture that podcast directories show. */
public enum CoverType {
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png"));

    private final String mediaType;
    private final List<String> extensions;

    CoverType(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What an address of such a file ends in, without the dot. */
    public String extension() {
        return extensions.get(0);
    }

    /** Whether a file called so may hold this kind. */
    public boolean fits(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }
}
