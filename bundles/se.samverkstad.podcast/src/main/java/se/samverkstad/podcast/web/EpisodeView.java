package se.samverkstad.podcast.web;

import java.util.List;

/**
 * One episode, inside or on its public page.
 *
 * @param path the address of the page itself
 * @param trail where the page lies: links from the outermost, without the page itself
 * @param listening who can see that a person listens to it
 * @param subscribe where it is told how to; empty when nobody can
 * @param outside whether it is the public page, which is one column wide
 * @param publicPage the whole address that others can be sent; empty when there is none
 * @param editing for editors only
 */
public record EpisodeView(
        String path,
        List<Link> trail,
        String title,
        List<String> facts,
        Player player,
        String listening,
        List<String> summary,
        TextVersion text,
        String audience,
        String channel,
        String subscribe,
        String publicPage,
        boolean outside,
        Editing editing) {
    /**
     * What an editor may do.
     *
     * @param allowed false for everyone else, and on public pages
     * @param status in words
     */
    public record Editing(boolean allowed, String status, boolean published, String episode) {
        static Editing none() {
            return new Editing(false, "", false, "");
        }
    }
}
