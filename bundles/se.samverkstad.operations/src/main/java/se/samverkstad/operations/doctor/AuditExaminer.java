package se.samverkstad.operations.doctor;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.AuditStanding;
import se.samverkstad.api.audit.AuditStanding.Standing;

/** Whether the record of who did what is whole. */
@Component(service = Examiner.class)
public final class AuditExaminer implements Examiner {
    private final AuditStanding record;

    @Activate
    public AuditExaminer(@Reference AuditStanding record) {
        this.record = record;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<Finding> examine() {
        Standing standing = record.standing();
        return List.of(new Finding("audit", standing.status(), standing.sv(), standing.en()));
    }
}
