package se.samverkstad.podcast.domain;

/**
 * Something in a feed that podcast directories refuse or misread.
 *
 * @param code the name that the feed validator of the W3C gives it, or {@code PersonalNumber} where one was masked
 * @param element the element it is about, such as {@code itunes:image}
 * @param where the title of the episode; empty for the channel itself
 */
public record Finding(String code, String element, String where) {
    /** Whether it is about the channel and not about one of its episodes. */
    public boolean ofChannel() {
        return where.isEmpty();
    }
}
