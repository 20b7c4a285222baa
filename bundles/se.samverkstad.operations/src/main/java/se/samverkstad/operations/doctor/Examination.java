package se.samverkstad.operations.doctor;

import static org.osgi.service.component.annotations.ReferenceCardinality.AT_LEAST_ONE;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks each examiner in turn. One that fails costs only its own findings. */
@Component(service = Doctor.class)
public final class Examination implements Doctor {
    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);

    private final List<Examiner> examiners;

    /** @param examiners those of this bundle; one that comes late makes a new examination */
    @Activate
    public Examination(@Reference(cardinality = AT_LEAST_ONE, policyOption = GREEDY) List<Examiner> examiners) {
        this.examiners = examiners.stream()
                .sorted(Comparator.comparingInt(Examiner::order))
                .toList();
    }

    @Override
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        for (Examiner examiner : examiners) {
            try {
                findings.addAll(examiner.examine());
            } catch (RuntimeException e) {
                String name = examiner.getClass().getSimpleName();
                LOG.error("{} failed", name, e);
                findings.add(
                        Findings.critical("examination", "examination.failed", name, String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(findings);
    }
}
