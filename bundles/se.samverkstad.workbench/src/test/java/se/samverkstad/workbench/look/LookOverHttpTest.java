package se.samverkstad.workbench.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.audit.By;
import se.samverkstad.store.picture.Picture;
import se.samverkstad.store.picture.PictureType;
import se.samverkstad.workbench.web.TestWorkbench;

/** Style, mark and logo as a browser fetches them, through the gateway. */
final class LookOverHttpTest {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @TempDir
    Path home;

    private TestWorkbench workbench;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    @Test
    void aPageNamesStyleAndMarkInTheColourAndBothMayBeKeptForEver() throws Exception {
        assertThat(page()).doesNotContain("/tema/");
        choose("look.accent", "#a5003b");

        String page = page();
        HttpResponse<String> style = workbench.browser().get(found(page, "href=\"(/tema/[^\"]+\\.css)\""));
        HttpResponse<String> mark = workbench.browser().get(found(page, "href=\"(/tema/[^\"]+\\.svg)\""));

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(style.headers().firstValue("Cache-Control")).contains(FOR_EVER);
        assertThat(style.body())
                .startsWith(":root {")
                .contains("--ds-color-accent-base-default: light-dark(#a5003b, #");
        assertThat(mark.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(mark.headers().firstValue("Cache-Control")).contains(FOR_EVER);
        assertThat(mark.body()).contains("fill=\"#a5003b\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tema/", "/tema/0/a5003b.css", "/tema/0123456789ab/red.css", "/tema/0123456789ab/a5003b.js"})
    void noOtherAddressAnswers(String address) throws Exception {
        assertThat(workbench.browser().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherBuildsAddressAnswersButIsNotKept() throws Exception {
        HttpResponse<String> style = workbench.browser().get("/tema/0123456789ab/a5003b.css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theLogoIsShownAndCanDoNothing() throws Exception {
        assertThat(workbench.browser().get("/logotyp").statusCode()).isEqualTo(404);
        Path file = Files.write(home.resolve("logotyp.png"), "bild".getBytes(StandardCharsets.UTF_8));
        Logo logo = new Logo(new Picture(PictureType.PNG, 320, 80), workbench.media.put(file));
        choose("look.logo", logo.row());

        String page = page();
        HttpResponse<String> picture = workbench.browser().get(found(page, "src=\"(/logotyp[^\"]+)\""));

        assertThat(page).contains("width=\"128\" height=\"32\"");
        assertThat(picture.body()).isEqualTo("bild");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(picture.headers().firstValue("Cache-Control")).contains(FOR_EVER);
        assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(workbench.browser().get("/logotyp").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    private void choose(String key, String value) {
        workbench.choices.save(Map.of(key, Optional.of(value)), By.person("", "Karin"));
    }

    private String page() throws Exception {
        return workbench.browser().get("/logga-in").body();
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
