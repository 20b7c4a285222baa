package se.samverkstad.operations.doctor;

import org.jspecify.annotations.Nullable;

/** Whether the archive of class data, which shortens the start, is used. It is never needed. */
final class ClassDataExam {
    private ClassDataExam() {}

    /** @param told by the launcher: {@code used}, {@code building}, {@code absent}, {@code off} or {@code refused: why} */
    static Finding of(@Nullable String told) {
        String state = told == null ? "absent" : told;
        if (state.startsWith("refused")) {
            int colon = state.indexOf(':');
            String why = colon < 0 ? "?" : state.substring(colon + 1).strip();
            return Findings.warning("class-data", "class-data.refused", why);
        }
        return switch (state) {
            case "used" -> Findings.ok("class-data", "class-data.used");
            case "building" -> Findings.ok("class-data", "class-data.building");
            case "off" -> Findings.ok("class-data", "class-data.off");
            default -> Findings.ok("class-data", "class-data.absent");
        };
    }
}
