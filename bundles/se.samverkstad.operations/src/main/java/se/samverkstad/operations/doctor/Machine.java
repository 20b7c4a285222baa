package se.samverkstad.operations.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be examined without a server, because it may be what keeps one from starting: Java, home folder, rights, space
 * and time. Needs no framework.
 */
public final class Machine {
    private Machine() {}

    /** Looks now. Makes and removes one folder in the home; creates no home. */
    public static List<Finding> examine(Path home, Path product) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(JavaExam.of(Runtime.version(), System.getProperty("java.vendor", "")));
        findings.addAll(new HomeExam(home).examine());
        if (home.toFile().isDirectory()) {
            findings.addAll(SpaceExam.of(home));
        }
        findings.addAll(new TimeExam(home, product, Clock.systemUTC()).examine());
        return findings;
    }
}
