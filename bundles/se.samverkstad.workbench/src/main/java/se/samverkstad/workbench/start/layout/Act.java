package se.samverkstad.workbench.start.layout;

import java.util.Arrays;
import java.util.Optional;

/** What can be done to one part. */
enum Act {
    UP("upp"),
    DOWN("ned"),
    HIDE("dolj"),
    SHOW("visa"),
    WIDEN("bredare"),
    NARROW("smalare");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    /** As forms send it, and as texts name it. */
    String word() {
        return word;
    }

    static Optional<Act> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst();
    }
}
