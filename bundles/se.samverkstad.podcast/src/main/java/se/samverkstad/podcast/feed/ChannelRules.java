package se.samverkstad.podcast.feed;

/** What the values of a channel must look like to be written into a feed. */
public final class ChannelRules {
    private ChannelRules() {}

    /** Whether it is a language code as feeds write it, such as {@code sv} or {@code sv-FI}. */
    public static boolean isLanguage(String text) {
        return ChannelReader.isLanguage(text);
    }

    public static boolean isEmail(String text) {
        return ChannelReader.isEmail(text);
    }

    public static boolean isAddress(String text) {
        return WebAddress.of(text).isPresent();
    }

    /** Whether it is short enough. */
    public static boolean isDescription(String text) {
        return FeedText.bytes(text) <= CommonRules.DESCRIPTION_BYTES;
    }
}
