package se.samverkstad.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How the bundles of core stand to each other. For the classes of all of them together. */
public final class CoreRules {
    @ArchTest
    public static final ArchRule ONLY_THE_WORKBENCH_KNOWS_SERVLETS = noClasses()
            .that()
            .resideOutsideOfPackage("se.samverkstad.workbench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "javax.servlet..", "org.osgi.service.servlet..")
            .because("views are data; ranges, caching, CSRF and leases are done once, in the workbench");

    @ArchTest
    public static final ArchRule ONLY_THE_STORE_KNOWS_JDBC = noClasses()
            .that()
            .resideOutsideOfPackage("se.samverkstad.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..", "com.zaxxer..")
            .because("everyone else asks the Store, whose transactions are short and on both databases the same");

    @ArchTest
    public static final ArchRule THE_API_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("se.samverkstad.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.osgi.framework..", "org.osgi.service.cm..", "org.slf4j..", "com.google.gson..")
            .because("whatever the API drags in, every module drags in");

    @ArchTest
    public static final ArchRule CORE_STANDS_IN_LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("se.samverkstad..")
            .layer("api")
            .definedBy("se.samverkstad.api..")
            .layer("store")
            .definedBy("se.samverkstad.store..")
            .layer("people")
            .definedBy("se.samverkstad.people..")
            .layer("modules")
            .definedBy("se.samverkstad.modules..")
            .layer("operations")
            .definedBy("se.samverkstad.operations..")
            .layer("handbook")
            .definedBy("se.samverkstad.handbook..")
            .layer("search")
            .definedBy("se.samverkstad.search..")
            .layer("workbench")
            .definedBy("se.samverkstad.workbench..")
            .layer("strands")
            .definedBy(
                    "se.samverkstad.podcast..",
                    "se.samverkstad.administration..",
                    "se.samverkstad.seminar..",
                    "se.samverkstad.steering..",
                    "se.samverkstad.monitoring..",
                    "se.samverkstad.coproduction..")
            .whereLayer("api")
            .mayNotAccessAnyLayer()
            .whereLayer("store")
            .mayOnlyAccessLayers("api")
            .whereLayer("people")
            .mayOnlyAccessLayers("api", "store")
            .whereLayer("modules")
            .mayOnlyAccessLayers("api", "store")
            .whereLayer("operations")
            .mayOnlyAccessLayers("api", "store", "modules")
            .whereLayer("handbook")
            .mayOnlyAccessLayers("api", "modules")
            .whereLayer("search")
            .mayOnlyAccessLayers("api", "modules")
            .whereLayer("workbench")
            .mayOnlyAccessLayers("api", "store", "people", "modules", "operations", "search")
            .whereLayer("strands")
            .mayOnlyAccessLayers("api")
            .because("core is started before any module and never wired to one; strands meet only through the API");

    private CoreRules() {}
}
