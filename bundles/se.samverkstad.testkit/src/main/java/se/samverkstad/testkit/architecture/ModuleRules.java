package se.samverkstad.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What holds inside a module. In the module's own tests:
 *
 * <pre>
 * &#64;AnalyzeClasses(packages = "se.samverkstad.podcast", importOptions = ImportOption.DoNotIncludeTests.class)
 * final class ArchitectureTest {
 *     &#64;ArchTest
 *     static final ArchTests RULES = ArchTests.in(ModuleRules.class);
 * }
 * </pre>
 */
public final class ModuleRules {
    @ArchTest
    public static final ArchTests EVERY_BUNDLE = ArchTests.in(EveryBundleRules.class);

    @ArchTest
    public static final ArchRule NO_SERVLETS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..", "javax.servlet..", "org.osgi.service.servlet..", "org.osgi.service.http..")
            .because("pages are functions from request to response; only the workbench knows servlets");

    @ArchTest
    public static final ArchRule NO_FRAMEWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.osgi.framework..",
                    "org.osgi.util.tracker..",
                    "org.osgi.service.cm..",
                    "org.osgi.service.event..")
            .because("what a module does, it does through contributions, so that all of it goes when it goes");

    @ArchTest
    public static final ArchRule NO_JDBC = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..")
            .because("rows are reached through the Store, which keeps modules apart and writes short");

    @ArchTest
    public static final ArchRule NO_PROCESSES = noClasses()
            .should()
            .callMethodWhere(new Starts())
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .because("a process outlives the module and runs outside the limits around every call");

    @ArchTest
    public static final ArchRule NO_THREADS = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .because("a thread of its own keeps the module's class loader after it is gone, and no lease knows of it");

    @ArchTest
    public static final ArchRule ONLY_THE_API = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "se.samverkstad.modules..",
                    "se.samverkstad.operations..",
                    "se.samverkstad.handbook..",
                    "se.samverkstad.people..",
                    "se.samverkstad.store..",
                    "se.samverkstad.workbench..",
                    "se.samverkstad.launcher..")
            .because("core never promises its insides; the API is what is kept stable");

    private ModuleRules() {}
}
