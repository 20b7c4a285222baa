package se.samverkstad.podcast.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of sound file that every podcast client plays. */
public enum SoundType {
    MP3("audio/mpeg", "audio/mpeg", List.of("mp3")),
    /** PSP-1 writes {@code audio/m4a} in feeds; over HTTP the registered type is {@code audio/mp4}. */
    M4A("audio/m4a", "audio/mp4", List.of("m4a", "m4b", "mp4"));

    private final String inFeed;
    private final String overHttp;
    private final List<String> extensions;

    SoundType(String inFeed, String overHttp, List<String> extensions) {
        this.inFeed = inFeed;
        this.overHttp = overHttp;
        this.extensions = extensions;
    }

    public String inFeed() {
        return inFeed;
    }

    public String overHttp() {
        return overHttp;
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

    /** The kind that a name promises. */
    public static Optional<SoundType> promisedBy(String fileName) {
        return Arrays.stream(values()).filter(type -> type.fits(fileName)).findFirst();
    }
}
