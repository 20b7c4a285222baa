package se.samverkstad.workbench.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.web.Response;
import se.samverkstad.store.picture.Picture;
import se.samverkstad.store.picture.PictureType;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.MediaFolder;

final class AppearanceTest {
    @TempDir
    Path folder;

    private final SettingsInMemory choices = new SettingsInMemory();
    private final Look look = new Look(choices);
    private final Appearance appearance = new Appearance(new Screens(), look, () -> "Älvmarks kommun");
    private SaveAppearance save;

    @BeforeEach
    void store() throws Exception {
        save = new SaveAppearance(appearance, look, new MediaFolder(Files.createDirectories(folder.resolve("filer"))));
    }

    @Test
    void aReadableColourIsSavedAsItIs() throws Exception {
        Response answer = save.answer(sent(Map.of("farg", "#A5003B")));

        assertThat(answer).isInstanceOf(Response.Redirect.class);
        assertThat(look.accent().map(accent -> accent.colour().hex())).contains("#a5003b");
        assertThat(look.style().orElseThrow()).endsWith("/a5003b.css");
        assertThat(look.icon().orElseThrow()).endsWith("/a5003b.svg");
    }

    @Test
    void aWeakColourIsRefusedWithTheNearestShadeThatPasses() throws Exception {
        Response answer = save.answer(sent(Map.of("farg", "#ffcc00")));

        assertThat(((Response.Html) answer).status()).isEqualTo(422);
        String html = Screens.html(((Response.Html) answer).main());
        String shade = new Accent(Colour.parse("#ffcc00").orElseThrow())
                .nearest()
                .orElseThrow()
                .hex();
        assertThat(html)
                .contains("Kontrasten är 1,5:1 och ska vara minst 4,5:1")
                .contains("name=\"nyans\" value=\"" + shade + '"')
                .contains("value=\"#ffcc00\"");
        assertThat(choices.value("look.accent")).isEmpty();

        save.answer(sent(Map.of("farg", "#ffcc00", "nyans", shade)));
        assertThat(choices.value("look.accent")).contains(shade);
    }

    @Test
    void tryingAColourSavesNothing() throws Exception {
        Response answer = save.answer(sent(Map.of("farg", "#a5003b", "prov", "1")));

        assertThat(((Response.Redirect) answer).path()).isEqualTo("/installningar/utseende?farg=a5003b");
        assertThat(choices.value("look.accent")).isEmpty();
    }

    @Test
    void whatIsNoColourIsExplained() throws Exception {
        Response answer = save.answer(sent(Map.of("farg", "röd")));

        assertThat(Screens.html(((Response.Html) answer).main())).contains("till exempel #0d637a", "value=\"röd\"");
        assertThat(choices.value("look.accent")).isEmpty();
    }

    @Test
    void theStandardColourIsNoChoice() throws Exception {
        save.answer(sent(Map.of("farg", "#a5003b")));
        save.answer(sent(Map.of("farg", Standard.ACCENT.hex())));

        assertThat(choices.value("look.accent")).isEmpty();
        assertThat(look.style()).isEmpty();
    }

    @Test
    void resettingTakesColourAndLogoAway() throws Exception {
        Logo logo = new Logo(new Picture(PictureType.PNG, 320, 80), new MediaRef("a".repeat(64), 12));
        choices.save(
                Map.of("look.accent", Optional.of("#a5003b"), "look.logo", Optional.of(logo.row())),
                By.person("", "Karin"));
        assertThat(look.logo()).contains(logo);
        assertThat(logo.widthAt(32)).isEqualTo(128);

        new ResetAppearance(appearance, look).answer(sent(Map.of()));

        assertThat(look.accent()).isEmpty();
        assertThat(look.logo()).isEmpty();
    }

    private static SampleRequest sent(Map<String, String> fields) {
        return SampleRequest.by(Samples.ADMINISTRATOR).with(Map.of(), fields);
    }
}
