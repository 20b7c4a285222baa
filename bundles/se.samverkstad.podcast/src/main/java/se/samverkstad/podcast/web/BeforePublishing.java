package se.samverkstad.podcast.web;

import java.util.List;

/**
 * What an episode has and lacks before it is published.
 *
 * @param consequence who will reach it, in one sentence
 * @param conflict the sentence when someone else changed it; empty otherwise
 */
public record BeforePublishing(
        String title,
        String back,
        String edit,
        long version,
        List<Step> steps,
        int missing,
        boolean published,
        String consequence,
        String conflict) {
    /**
     * One thing that is needed.
     *
     * @param href the field where it is written
     */
    public record Step(String label, boolean done, String sentence, String href) {}
}
