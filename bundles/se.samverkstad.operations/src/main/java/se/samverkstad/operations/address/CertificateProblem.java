package se.samverkstad.operations.address;

import se.samverkstad.api.health.Health;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.doctor.Findings;

/** A certificate or key that cannot be used, in words. */
public final class CertificateProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    CertificateProblem(String topic, String key, Object... arguments) {
        this(Findings.of(topic, Health.Status.CRITICAL, key, arguments));
    }

    private CertificateProblem(Finding finding) {
        super(finding.en());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
