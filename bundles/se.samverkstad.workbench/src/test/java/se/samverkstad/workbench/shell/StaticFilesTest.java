package se.samverkstad.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StaticFilesTest {
    private static final byte[] CSS = {1, 2};
    private static final byte[] CSS_GZ = {3};
    private static final byte[] JS = {4};

    private final StaticFiles files = new StaticFiles(Map.of("app.css", CSS, "app.css.gz", CSS_GZ, "app.js", JS));

    @Test
    void anAddressLeadsToItsFileWithTheCompressedForm() {
        StaticFile css = files.find(files.url("app.css")).orElseThrow();

        assertThat(files.url("app.css")).matches("/static/[0-9a-f]{12}/app\\.css");
        assertThat(css.body()).isEqualTo(CSS);
        assertThat(css.gzip()).contains(CSS_GZ);
        assertThat(css.contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(files.find(files.url("app.js")).orElseThrow().gzip()).isEmpty();
    }

    @Test
    void nothingElseIsFound() {
        String folder = files.url("app.css").replace("app.css", "");

        assertThat(files.find("/static/000000000000/app.css")).isEmpty();
        assertThat(files.find(folder + "../app.css")).isEmpty();
        assertThat(files.find(folder + "app.css.gz")).isEmpty();
        assertThat(files.find(folder)).isEmpty();
        assertThatThrownBy(() -> files.url("missing.css")).hasMessageContaining("missing.css");
    }

    @Test
    void theAddressChangesWithTheContentOnly() {
        Map<String, byte[]> turned = new LinkedHashMap<>();
        turned.put("app.js", JS);
        turned.put("app.css.gz", CSS_GZ);
        turned.put("app.css", CSS);

        assertThat(new StaticFiles(turned).url("app.js")).isEqualTo(files.url("app.js"));
        turned.put("app.css", new byte[] {1, 3});
        assertThat(new StaticFiles(turned).url("app.js")).isNotEqualTo(files.url("app.js"));
    }
}
