package se.samverkstad.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import java.util.stream.Stream;
import se.samverkstad.testkit.architecture.CoreRules;
import se.samverkstad.testkit.architecture.EveryBundleRules;

@AnalyzeClasses(locations = EveryBundle.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchTests CORE = ArchTests.in(CoreRules.class);

    @ArchTest
    static final ArchTests EVERY_BUNDLE = ArchTests.in(EveryBundleRules.class);

    /** Else the rules would hold because they saw nothing. */
    @ArchTest
    static void everyBundleIsSeen(JavaClasses classes) {
        assertThat(Stream.of(
                                "api",
                                "store",
                                "people",
                                "modules",
                                "workbench",
                                "podcast",
                                "launcher",
                                "features",
                                "product")
                        .filter(name -> classes.stream()
                                .noneMatch(type ->
                                        (type.getPackageName() + ".").startsWith("se.samverkstad." + name + "."))))
                .as("bundles without a class")
                .isEmpty();
    }
}
