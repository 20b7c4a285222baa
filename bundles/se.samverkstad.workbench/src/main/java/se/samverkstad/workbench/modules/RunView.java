package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Optional;

/**
 * How far a run has come.
 *
 * @param result the sentence at the end, or nothing while it runs
 * @param open where the module is found, when it came and has a page
 */
public record RunView(
        String id,
        String title,
        boolean ended,
        boolean failed,
        List<Phase> phases,
        String result,
        List<String> remarks,
        Optional<Open> open) {

    /** @param state {@code done}, {@code now}, {@code waiting} or {@code stopped} */
    public record Phase(String name, String state) {}

    /** A way into what has just come. */
    public record Open(String label, String path) {}
}
