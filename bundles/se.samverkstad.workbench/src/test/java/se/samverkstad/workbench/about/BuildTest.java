package se.samverkstad.workbench.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

final class BuildTest {
    @TempDir
    Path product;

    @Test
    void theLibrariesAreThoseOfTheListOfMaterials() throws Exception {
        Files.writeString(product.resolve("build.id"), "0123456789abcdef0123\n");
        Files.writeString(Files.createDirectories(product.resolve("sbom")).resolve("samverkstad.cdx.json"), """
                {"components": [
                  {"group": "se.samverkstad", "name": "se.samverkstad.workbench", "version": "1", "components": [
                    {"name": "htmx.org", "version": "2.0.11", "licenses": [{"license": {"id": "0BSD"}}]}]},
                  {"group": "org.postgresql", "name": "postgresql", "version": "42.7.14",
                   "licenses": [{"license": {"name": "BSD-2-Clause"}}, {"expression": "MIT OR Apache-2.0"}]},
                  {"group": "x", "name": "Alpha", "version": "1"}]}
                """);
        Build build = new Build(Version.parseVersion("0.1.0.SNAPSHOT"), product);

        assertThat(build.version()).isEqualTo("0.1.0");
        assertThat(build.id()).isEqualTo("0123456789ab");
        assertThat(build.libraries())
                .containsExactly(
                        new Build.Library("Alpha", "1", ""),
                        new Build.Library("htmx.org", "2.0.11", "0BSD"),
                        new Build.Library("postgresql", "42.7.14", "BSD-2-Clause, MIT OR Apache-2.0"));
    }

    @Test
    void aProductWithoutListOrWithADamagedOneStillHasItsPage() throws Exception {
        Build build = new Build(Version.parseVersion("1.2.3"), product);
        assertThat(build.id()).isEmpty();
        assertThat(build.libraries()).isEmpty();

        Files.writeString(Files.createDirectories(product.resolve("sbom")).resolve("samverkstad.cdx.json"), "{\"comp");
        assertThat(build.libraries()).isEmpty();
    }
}
