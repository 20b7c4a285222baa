package se.samverkstad.testkit.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The comparison that the build makes with the last release (bnd-baseline), held against copies of the API in which
 * something was changed and no version raised.
 */
final class BaselineTest {
    @TempDir
    Path work;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a method is gone             | web/Request   | Optional<String> header(String name);                  | ''                                                      | 2.0.0
            a method answers otherwise   | store/Store   | UUID newId();                                          | String newId();                                         | 2.0.0
            a method asks for more       | store/MediaStore | MediaRef put(Path file);                            | MediaRef put(Path file, String name);                   | 2.0.0
            modules may implement more   | health/HealthCheck | Health check() throws Exception;                  | Health check() throws Exception; default int x() { return 0; } | 1.1.0
            the server offers more       | web/Request   | Optional<String> header(String name);                  | Optional<String> header(String name); long length();    | 1.1.0
            a record has another shape   | web/Upload    | String submittedName, long length                      | String submittedName, int length                        | 2.0.0
            a constant is gone           | health/Health | CRITICAL                                               | BROKEN                                                  | 2.0.0
            a class can no longer be made | web/UserError | public UserError(String sentence) {                    | UserError(String sentence) {                            | 2.0.0
            an annotation asks for more  | web/MenuEntry | int order() default 500;                               | int order() default 500; String icon();                 | 1.1.0
            """)
    void aPlantedBreakIsFound(String what, String file, String before, String after, String suggested)
            throws Exception {
        String source = "se/samverkstad/api/" + file + ".java";
        String packageName = "se.samverkstad.api." + file.substring(0, file.indexOf('/'));

        List<Info> found = mismatches(AlteredApi.with(work, source, before, after));

        assertThat(found).as(what).singleElement().satisfies(info -> {
            assertThat(info.packageName).isEqualTo(packageName);
            assertThat(info.suggestedVersion).hasToString(suggested);
        });
    }

    @Test
    void aMethodThatEveryModuleMustImplementIsFound() throws Exception {
        String source = "se/samverkstad/api/web/Part.java";
        Jar altered = AlteredApi.with(
                work,
                source,
                Map.of("@FunctionalInterface", "", "throws Exception;", "throws Exception; String icon();"));

        assertThat(mismatches(altered))
                .singleElement()
                .satisfies(info -> assertThat(info.suggestedVersion).hasToString("2.0.0"));
    }

    /** The bundle's version, not a package's, tells of it; bnd fails a build for it from version 1 on. */
    @Test
    void aPackageThatIsNoLongerExportedAsksForANewMajorVersionOfTheBundle() throws Exception {
        try (Processor processor = new Processor();
                Jar released = AlteredApi.asBuilt();
                Jar changed = AlteredApi.without("se.samverkstad.api.xml")) {
            Baseline baseline = new Baseline(processor, new DiffPluginImpl());

            assertThat(baseline.baseline(changed, released, new Instructions("*")))
                    .filteredOn(info -> info.packageDiff.getDelta() == Delta.REMOVED)
                    .singleElement()
                    .satisfies(info -> assertThat(info.packageName).isEqualTo("se.samverkstad.api.xml"));
            assertThat(baseline.getBundleInfo().suggestedVersion).hasToString("1.0.0");
        }
    }

    @Test
    void anApiThatIsTheSameOrOnlyWorksOtherwisePasses() throws Exception {
        assertThat(mismatches(AlteredApi.asBuilt())).isEmpty();
        assertThat(mismatches(AlteredApi.with(
                        work,
                        "se/samverkstad/api/people/Principal.java",
                        "return !id.isEmpty();",
                        "return id.length() > 0;")))
                .isEmpty();
    }

    private static List<Info> mismatches(Jar changed) throws Exception {
        try (Processor processor = new Processor();
                Jar released = AlteredApi.asBuilt();
                changed) {
            Baseline baseline = new Baseline(processor, new DiffPluginImpl());
            return baseline.baseline(changed, released, new Instructions("*")).stream()
                    .filter(info -> info.mismatch)
                    .toList();
        }
    }
}
