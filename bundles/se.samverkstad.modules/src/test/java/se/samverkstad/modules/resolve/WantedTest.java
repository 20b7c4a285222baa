package se.samverkstad.modules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.junit.jupiter.api.Test;
import org.osgi.resource.Requirement;

final class WantedTest {
    @Test
    void aPackageIsNamedWithItsRange() throws Exception {
        assertThat(wanted("Import-Package", "se.samverkstad.api.web;version=\"[1.0,1.1)\""))
                .isEqualTo("se.samverkstad.api.web [1.0.0,1.1.0)");
        assertThat(wanted("Import-Package", "se.samverkstad.api.web;version=\"1.2\""))
                .isEqualTo("se.samverkstad.api.web 1.2.0");
        assertThat(wanted("Import-Package", "org.example.any")).startsWith("org.example.any");
    }

    @Test
    void aServiceIsNamedByItsInterface() throws Exception {
        assertThat(wanted(
                        "Require-Capability",
                        "osgi.service;filter:=\"(objectClass=org.example.Clock)\";effective:=active"))
                .isEqualTo("org.example.Clock");
    }

    @Test
    void whatIsOfAnotherKindStaysAsItWasWritten() throws Exception {
        assertThat(wanted("Require-Capability", "org.example.printer;filter:=\"(color=true)\""))
                .isEqualTo("org.example.printer (color=true)");
    }

    private static String wanted(String header, String value) throws Exception {
        Map<String, String> headers =
                Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "org.example.test", header, value);
        List<Requirement> requirements = ResourceBuilder.build("test", headers).getRequirements(null);
        return Wanted.of(requirements.get(requirements.size() - 1));
    }
}
