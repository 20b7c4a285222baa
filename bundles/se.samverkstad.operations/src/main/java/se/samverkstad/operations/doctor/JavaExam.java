package se.samverkstad.operations.doctor;

import java.util.List;

/** The Java that runs this. */
final class JavaExam {
    private static final Runtime.Version OLDEST = Runtime.Version.parse("17.0.3");
    private static final int NEWEST_TRIED = 25;

    private JavaExam() {}

    static List<Finding> of(Runtime.Version version, String vendor) {
        String java = version + (vendor.isBlank() ? "" : " (" + vendor + ")");
        if (version.compareToIgnoreOptional(OLDEST) < 0) {
            return List.of(Findings.critical("java", "java.old", java, OLDEST));
        }
        return List.of(
                version.feature() > NEWEST_TRIED
                        ? Findings.warning("java", "java.new", java)
                        : Findings.ok("java", "java.fine", java));
    }
}
