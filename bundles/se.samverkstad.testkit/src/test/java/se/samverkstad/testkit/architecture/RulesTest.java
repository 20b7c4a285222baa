package se.samverkstad.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkstad.testkit.planted.Breaches;
import se.samverkstad.testkit.planted.domain.KnowsRows;

/** Each rule finds the breach that was planted for it, and says why it is one. */
final class RulesTest {
    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of(Breaches.Servlets.class, ModuleRules.NO_SERVLETS),
                Arguments.of(Breaches.Framework.class, ModuleRules.NO_FRAMEWORK),
                Arguments.of(Breaches.Jdbc.class, ModuleRules.NO_JDBC),
                Arguments.of(Breaches.Process.class, ModuleRules.NO_PROCESSES),
                Arguments.of(Breaches.Exec.class, ModuleRules.NO_PROCESSES),
                Arguments.of(Breaches.Exits.class, ModuleRules.NO_PROCESSES),
                Arguments.of(Breaches.Threads.class, ModuleRules.NO_THREADS),
                Arguments.of(Breaches.Dom.class, EveryBundleRules.XML_IS_READ_IN_ONE_PLACE),
                Arguments.of(Breaches.Stream.class, EveryBundleRules.XML_IS_READ_IN_ONE_PLACE),
                Arguments.of(Breaches.Opens.class, EveryBundleRules.ONE_WAY_OUT),
                Arguments.of(Breaches.Connects.class, EveryBundleRules.ONE_WAY_OUT),
                Arguments.of(Breaches.Channels.class, EveryBundleRules.ONE_WAY_OUT),
                Arguments.of(Breaches.Asks.class, EveryBundleRules.ONE_WAY_OUT),
                Arguments.of(Breaches.Looks.class, EveryBundleRules.MAIL_ALONE_TALKS_SMTP),
                Arguments.of(Breaches.Exec.class, EveryBundleRules.NO_SHELL),
                Arguments.of(Breaches.Thaws.class, EveryBundleRules.NOTHING_IS_DESERIALISED),
                Arguments.of(Breaches.Prints.class, EveryBundleRules.NOTHING_IS_PRINTED),
                Arguments.of(Breaches.Traces.class, EveryBundleRules.NO_STACK_TRACE_IS_PRINTED),
                Arguments.of(Breaches.OtherLog.class, EveryBundleRules.ONE_LOG),
                Arguments.of(KnowsRows.class, EveryBundleRules.DOMAINS_ARE_PURE),
                Arguments.of(Breaches.Servlets.class, CoreRules.ONLY_THE_WORKBENCH_KNOWS_SERVLETS),
                Arguments.of(Breaches.Jdbc.class, CoreRules.ONLY_THE_STORE_KNOWS_JDBC));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aPlantedBreachIsFoundWithItsReason(Class<?> breach, ArchRule rule) {
        var result = rule.evaluate(classes(breach));

        assertThat(result.hasViolation()).isTrue();
        assertThat(rule.getDescription()).contains("because");
        assertThat(result.getFailureReport().getDetails())
                .allSatisfy(line -> assertThat(line).contains(breach.getName()));
    }

    @Test
    void writingXmlIsFree() {
        List<ArchRule> rules =
                List.of(EveryBundleRules.XML_IS_READ_IN_ONE_PLACE, ModuleRules.NO_JDBC, ModuleRules.NO_PROCESSES);

        assertThat(rules)
                .allSatisfy(rule -> assertThat(
                                rule.evaluate(classes(Breaches.Fine.class)).hasViolation())
                        .isFalse());
    }

    private static JavaClasses classes(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }
}
