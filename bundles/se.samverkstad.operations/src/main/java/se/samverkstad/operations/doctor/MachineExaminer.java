package se.samverkstad.operations.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The machine, and how the launcher started this process. */
@Component(service = Examiner.class)
public final class MachineExaminer implements Examiner {
    private final Path home;
    private final Path product;
    private final BundleContext context;

    @Activate
    public MachineExaminer(BundleContext context) {
        this.home = Path.of(Objects.requireNonNull(context.getProperty("samverkstad.home"), "samverkstad.home"));
        this.product =
                Path.of(Objects.requireNonNull(context.getProperty("samverkstad.product"), "samverkstad.product"));
        this.context = context;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>(Machine.examine(home, product));
        findings.add(ClassDataExam.of(context.getProperty("samverkstad.class-data")));
        return findings;
    }
}
