package se.samverkstad.workbench.guides;

import java.util.List;
import java.util.Optional;

/**
 * A guide as one person sees it.
 *
 * @param key as forms send it
 * @param roles whose first day it belongs to, in words; empty for any other guide
 * @param steps those that this person can take; empty when the guide could not be asked
 * @param failed whether it threw or was late
 * @param mine whether it is this person's first day
 * @param aside whether they have put it aside
 */
public record GuideView(
        String key,
        String path,
        String title,
        String lead,
        String roles,
        List<GuideStep> steps,
        boolean failed,
        boolean mine,
        boolean aside) {
    public GuideView {
        steps = List.copyOf(steps);
    }

    public int done() {
        return (int) steps.stream().filter(GuideStep::done).count();
    }

    /** The first step that is not done. */
    public Optional<GuideStep> next() {
        return steps.stream().filter(step -> !step.done()).findFirst();
    }

    public boolean finished() {
        return !failed && next().isEmpty();
    }
}
