package se.samverkstad.workbench.guides;

import java.util.Optional;

/**
 * A step as one person sees it.
 *
 * @param id as forms send it
 * @param anchor of its place on the page
 * @param act the words on the button that does it
 * @param marked whether the person said that it is done
 * @param seen whether the guide says that it is done
 */
public record GuideStep(
        int number,
        String id,
        String anchor,
        String sentence,
        String why,
        String href,
        Optional<String> act,
        boolean marked,
        boolean seen) {
    public boolean done() {
        return marked || seen;
    }
}
