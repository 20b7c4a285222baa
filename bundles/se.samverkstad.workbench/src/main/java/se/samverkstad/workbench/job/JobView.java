package se.samverkstad.workbench.job;

/**
 * A run as it stands on a page.
 *
 * @param about who started it, when, and of which module it is
 * @param state in words
 * @param said what it does, or what came of it
 * @param colour of the box around the sentence of one that ended
 * @param percent how much is done; empty when nobody knows
 * @param counted the same in numbers, for people
 * @param quarter how many quarters are done, so that each is said once aloud
 * @param cancellable whether the button is there
 * @param again whether it can be let go on
 * @param stays why it cannot be cancelled; empty when it can, or has ended
 * @param opens where the result is; empty when there is nothing to open, or the reader may not
 */
public record JobView(
        String id,
        String path,
        String title,
        String about,
        String state,
        String said,
        boolean running,
        String colour,
        String percent,
        String counted,
        int quarter,
        boolean cancellable,
        boolean again,
        String stays,
        String opens) {}
