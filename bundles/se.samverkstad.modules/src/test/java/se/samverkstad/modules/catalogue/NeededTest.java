package se.samverkstad.modules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import se.samverkstad.modules.archive.Archives;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.FeatureReader;
import se.samverkstad.modules.catalogue.Catalogue.Need;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.table.Label;

final class NeededTest {
    private static final Feature FEATURE = FeatureReader.read(Archives.feature("sample", "1.0.0", new byte[] {1})
            .replace("\"extensions\": {", """
                    "extensions": { "se.samverkstad.requires": { "kind": "mandatory", "type": "json",
                      "json": { "api": "[1.2,2)", "modules": { "kalender": "[2.0,3)" } } },
                    """)
            .getBytes(StandardCharsets.UTF_8));

    private static InstalledModule calendar(String version, State state) {
        return new InstalledModule(
                "kalender",
                new Label("Kalender", "Calendar"),
                new Label("", ""),
                version,
                state,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                "hash");
    }

    private static Need module(Optional<InstalledModule> here, Optional<Needed.Available> offered) {
        Map<String, InstalledModule> installed =
                here.map(each -> Map.of("kalender", each)).orElse(Map.of());
        return new Needed(new Version("1.9.0"), installed, (module, range) -> offered)
                .of(FEATURE)
                .get(1);
    }

    @Test
    void theApiIsSaidWithTheVersionThatIsHere() {
        Need met = new Needed(new Version("1.9.0"), Map.of(), NeededTest::nothing)
                .of(FEATURE)
                .get(0);
        assertThat(met.met()).isTrue();
        assertThat(met.sentence().sv()).isEqualTo("Samverkstads API från version 1.2 men före 2.0. Här finns 1.9.");

        Need other = new Needed(new Version("2.0.1"), Map.of(), NeededTest::nothing)
                .of(FEATURE)
                .get(0);
        assertThat(other.met()).isFalse();
        assertThat(other.sentence().sv()).contains("men här finns 2.0.1", "annan version av Samverkstad");
    }

    private static Optional<Needed.Available> nothing(String module, VersionRange range) {
        return Optional.empty();
    }

    @Test
    void aModuleThatRunsIsMetAndOneThatRestsIsNot() {
        assertThat(module(Optional.of(calendar("2.4.0", State.WORKING)), Optional.empty()))
                .satisfies(need -> assertThat(need.met()).isTrue())
                .satisfies(need -> assertThat(need.sentence().sv())
                        .isEqualTo("Modulen Kalender från version 2.0 men före 3.0. Här finns 2.4.0."));
        assertThat(module(Optional.of(calendar("2.4.0", State.PAUSED)), Optional.empty()))
                .satisfies(need -> assertThat(need.met()).isFalse())
                .satisfies(need -> assertThat(need.sentence().sv()).contains("den är inte igång"));
    }

    @Test
    void whatIsMissingSaysWhereItCanBeHad() {
        Optional<Needed.Available> county = Optional.of(new Needed.Available(
                "2.1.0", new Label("Kalender", "Calendar"), Optional.of(new Label("Länet", "Länet"))));
        assertThat(module(Optional.empty(), county).sentence().sv())
                .isEqualTo("Modulen Kalender från version 2.0 men före 3.0. Den är inte installerad."
                        + " Version 2.1.0 finns att installera. Modulkälla: Länet.");
        assertThat(module(Optional.empty(), Optional.empty()).sentence().sv())
                .endsWith("Den är inte installerad. Ingen modulkälla har den.");
        assertThat(module(Optional.of(calendar("3.0.0", State.WORKING)), county))
                .satisfies(need -> assertThat(need.met()).isFalse())
                .satisfies(need -> assertThat(need.offered()).contains("2.1.0"))
                .satisfies(need -> assertThat(need.sentence().sv()).contains("men här finns 3.0.0"));
    }

    @Test
    void anUnusualIntervalStaysAsItWasWritten() {
        assertThat(NeedWords.versions(new VersionRange("(1.0,2.0]")).sv()).isEqualTo("(1.0.0,2.0.0]");
        assertThat(NeedWords.versions(new VersionRange("1.5")).sv()).isEqualTo("i version 1.5 eller senare");
        assertThat(NeedWords.versions(new VersionRange("[1.5,1.5]")).sv()).isEqualTo("i just version 1.5");
        assertThat(NeedWords.versions(new VersionRange("[1,2]")).sv()).isEqualTo("från version 1.0 till och med 2.0");
    }
}
