package se.samverkstad.workbench.start;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.modules.Standing;

/**
 * One fact about how things stand, for those who administer.
 *
 * @param icon and color: what the words say, for the eye
 */
public record StandingLine(String icon, String color, String words) {
    /** How the modules are, and what can be updated. */
    static List<StandingLine> of(Standing standing, Text text) {
        List<StandingLine> lines = new ArrayList<>();
        boolean fine = standing.fine();
        lines.add(new StandingLine(fine ? "ok" : "stop", fine ? "success" : "danger", standing.sentenceForStart(text)));
        if (standing.updates() > 0) {
            lines.add(new StandingLine("up", "info", text.of("modules.updates", standing.updates())));
        }
        return lines;
    }
}
