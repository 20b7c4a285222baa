package se.samverkstad.podcast.web;

import java.util.List;

/**
 * One channel.
 *
 * @param cover the address of the picture; empty when there is none of ours
 * @param feed the whole address of the feed; empty when nobody outside may read it
 * @param publicPage the whole address that others can be sent; empty when there is none
 * @param toComplete for editors only
 */
public record ChannelView(
        String path,
        String title,
        String cover,
        List<String> description,
        String feed,
        String publicPage,
        String guid,
        int published,
        boolean editor,
        List<Remark> toComplete,
        String edit) {
    /** What must be completed, and the validator's name for it. */
    public record Remark(String code, String sentence) {}
}
