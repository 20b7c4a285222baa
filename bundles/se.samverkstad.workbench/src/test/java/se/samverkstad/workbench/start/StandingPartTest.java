package se.samverkstad.workbench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.preview.SampleModules;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

/** How things stand, as it is declared and as it says. */
final class StandingPartTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T07:05:00Z");

    @Test
    void itIsProposedBeforeAllOtherPartsOfTheWorkbenchToThoseWhoAdminister() throws IOException {
        Map<String, Integer> orders = new TreeMap<>();
        String own = "";
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("target/classes/OSGI-INF"), "*Part.xml")) {
            for (Path each : all) {
                String xml = Files.readString(each);
                if (value(xml, "samverkstad.part.target").equals(StartPage.TARGET)) {
                    orders.put(
                            value(xml, "samverkstad.part.id"), Integer.parseInt(value(xml, "samverkstad.part.order")));
                    own = value(xml, "samverkstad.part.id").equals(StandingPart.ID) ? xml : own;
                }
            }
        }
        assertThat(value(own, "samverkstad.part.permission")).isEqualTo(Manage.PERMISSION);
        assertThat(value(own, "samverkstad.help.page")).isEqualTo("laget");
        assertThat(orders).containsEntry(StandingPart.ID, 0);
        orders.remove(StandingPart.ID);
        assertThat(orders.values()).hasSizeGreaterThan(2).allMatch(order -> order > 0);
    }

    private static String value(String xml, String property) {
        return xml.replaceAll("(?s).*name=\"" + property + "\"[^>]*? value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void safeModeIsSaidFirst() throws Exception {
        Modules one = SampleModules.with(Samples.podcast(State.STOPPED, Optional.empty()));
        Modules safe = (Modules) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Modules.class},
                (it, method, given) -> method.getName().equals("safeMode")
                        ? Optional.of(new SafeMode(3, Optional.empty()))
                        : method.invoke(one, given));

        assertThat(said(safe))
                .containsSubsequence(
                        "Felsäkert läge: modulerna är inte igång.", "på grund av fel", "Senast säkerhetskopierat");
        assertThat(said(one)).doesNotContain("Felsäkert läge");
    }

    private static String said(Modules modules) throws Exception {
        return Screens.html(StartPages.standing(MORNING, modules)
                .part()
                .render(SampleRequest.by(Samples.ADMINISTRATOR))
                .orElseThrow());
    }
}
