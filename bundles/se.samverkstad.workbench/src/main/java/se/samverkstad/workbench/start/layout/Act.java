package se.samverkstad.workbench.start.layout;

import java.util.Arrays;
import java.util.Optional;
import se.samverkstad.api.web.PartPlacement.Region;

/** What can be done to one part. */
enum Act {
    UP("upp"),
    DOWN("ned"),
    HIDE("dolj"),
    SHOW("visa"),
    WIDEN("bredare"),
    NARROW("smalare"),
    AFTER("efter"),
    ASIDE("bredvid"),
    BOTTOM("nederst");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    /** As forms send it, and as texts name it. */
    String word() {
        return word;
    }

    /** Into that region of a perspective. */
    static Act into(Region region) {
        return valueOf(region.name());
    }

    /** The region it moves a part into; empty for all others. */
    Optional<Region> region() {
        return Arrays.stream(Region.values())
                .filter(region -> region.name().equals(name()))
                .findFirst();
    }

    /** Whether a part can be moved so: between regions where there are any, else in width. */
    boolean fits(boolean regions) {
        return regions ? this != WIDEN && this != NARROW : region().isEmpty();
    }

    static Optional<Act> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst();
    }
}
