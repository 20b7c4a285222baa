package se.samverkstad.operations.doctor;

import java.util.List;

/** Looks at one side of the installation. A component of any core bundle with
 * {@code service = Examiner.class}; changes nothing. */
public interface Examiner {
    /** Where its findings stand among the others; smaller comes first. */
    int order();

    /** @throws RuntimeException told as a finding of its own */
    List<Finding> examine();
}
