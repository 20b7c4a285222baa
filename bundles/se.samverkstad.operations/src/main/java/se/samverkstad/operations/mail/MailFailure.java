package se.samverkstad.operations.mail;

import java.util.List;
import se.samverkstad.operations.doctor.Finding;

/** A mail was not taken by the server. Nothing is tried again by itself; the person decides. */
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** @param findings step by step; the last one says why */
    public MailFailure(List<Finding> findings) {
        super(findings.get(findings.size() - 1).en());
        this.findings = List.copyOf(findings);
    }

    /** Step by step; the last one says why. */
    public List<Finding> findings() {
        return findings;
    }

    public Finding reason() {
        return findings.get(findings.size() - 1);
    }
}
