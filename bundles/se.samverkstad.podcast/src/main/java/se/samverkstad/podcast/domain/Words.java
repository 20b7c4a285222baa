package se.samverkstad.podcast.domain;

/**
 * What an editor writes about an episode. Plain text; an empty text is one not written yet.
 *
 * @param transcript the text version, with a blank line between paragraphs
 * @param audience whom it is for
 */
public record Words(String title, String summary, String transcript, String audience) {
    public static final int TITLE_LIMIT = 255;
    public static final int AUDIENCE_LIMIT = 255;
    public static final int SUMMARY_LIMIT = 4_000;
    public static final int TRANSCRIPT_LIMIT = 1_000_000;
}
