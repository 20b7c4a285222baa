package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Optional;

/**
 * How far a run has come.
 *
 * @param returned whether an after-check has taken all of it back
 * @param result the sentence at the end, or nothing while it runs
 * @param open where the module is found, when it came and has a page
 * @param cancellable whether "Avbryt" still works
 * @param watched whether an after-check goes on, so that the page has more to tell later
 * @param warnings what an after-check found
 * @param undo what can be undone from here
 */
public record RunView(
        String id,
        String title,
        boolean ended,
        boolean failed,
        boolean returned,
        List<Phase> phases,
        String result,
        List<String> remarks,
        Optional<Open> open,
        boolean cancellable,
        boolean watched,
        List<String> warnings,
        Optional<Undo> undo) {

    /** @param state {@code done}, {@code now}, {@code waiting} or {@code stopped} */
    public record Phase(String name, String state) {}

    /** A way into what has just come. */
    public record Open(String label, String path) {}

    /**
     * @param modules whose changes are taken back together
     * @param until "Kan ångras till och med 21 dec. 2026"
     */
    public record Undo(List<String> modules, String until) {}
}
