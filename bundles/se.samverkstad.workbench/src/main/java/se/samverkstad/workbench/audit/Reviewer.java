package se.samverkstad.workbench.audit;

import java.time.ZoneId;

/** Who may read and review the record. Administrators may by being administrators; a role can give it to others. */
public final class Reviewer {
    public static final String PERMISSION = "audit.review";

    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    static final String RECORD = "/drift/handelser";
    static final String REVIEW = "/drift/granska";

    private Reviewer() {}
}
