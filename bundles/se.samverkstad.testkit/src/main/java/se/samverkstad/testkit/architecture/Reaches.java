package se.samverkstad.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls that go where a URL or a socket address leads. */
final class Reaches extends DescribedPredicate<JavaMethodCall> {
    /** They read what lies in a bundle, whose addresses the framework makes. */
    private static final Set<String> OF_BUNDLES = Set.of(
            "se.samverkstad.modules.choice.Definitions",
            "se.samverkstad.modules.generation.HelpFiles",
            "se.samverkstad.modules.words.BundleTexts",
            "se.samverkstad.store.PersonalRowsComponent",
            "se.samverkstad.store.migration.Migrations",
            "se.samverkstad.workbench.shell.StaticFiles");

    /** Asks the server that it started itself, at the address that this printed. */
    private static final String TRAINING = "se.samverkstad.launcher.classdata.Training";

    /** The socket in the home folder, which is a file. */
    private static final Set<String> OF_FILES =
            Set.of("se.samverkstad.launcher.control.Control", "se.samverkstad.modules.control.ControlSocket");

    Reaches() {
        super("it goes where an address leads");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        String target = call.getTargetOwner().getName() + "." + call.getName();
        String origin = call.getOriginOwner().getName().replaceFirst("\\$.*", "");
        if (target.matches("java\\.net\\.URL\\.(openConnection|openStream|getContent)")) {
            return !OF_BUNDLES.contains(origin) && !origin.equals(TRAINING);
        }
        return target.matches("java\\.nio\\.channels\\.(SocketChannel\\.(open|connect)|AsynchronousSocketChannel\\..*)")
                && !OF_FILES.contains(origin);
    }
}
