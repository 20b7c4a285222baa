package se.samverkstad.workbench.modules.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.workbench.audit.Sentences;
import se.samverkstad.workbench.preview.SampleModules;
import se.samverkstad.workbench.preview.SampleRecord;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.SampleRoles;
import se.samverkstad.workbench.roles.Catalogue;
import se.samverkstad.workbench.shell.Screens;

final class HistoryTabTest {
    private static final List<HistoryEntry> PAST = List.of(new HistoryEntry(
            Instant.parse("2026-11-20T13:05:00Z"),
            "Karin Ekdahl",
            Verb.INSTALL,
            "podcast",
            Optional.empty(),
            Optional.of("1.0.0"),
            true));

    private final Screens screens = new Screens();
    private final SampleModules modules = new SampleModules(List.of(), List.of(), PAST, Optional.empty());

    private Past past(Supplier<Set<String>> persons) {
        SampleRecord record = new SampleRecord(PAST);
        return new Past(record, record, screens, persons);
    }

    private HistoryTab.View view(Set<String> persons) {
        Sentences sentences = new Sentences(modules, new SampleRoles(), new Catalogue(modules, screens));
        return new HistoryTab(past(() -> persons), modules, sentences)
                .of(SampleRequest.by(Principal.anonymous()), screens.text(SampleRequest.SWEDISH));
    }

    @Test
    void whoDidItIsSaidAndCanBeLookedFor() {
        assertThat(view(Set.of("karin")).rows()).singleElement().satisfies(row -> {
            assertThat(row.who()).isEqualTo("av Karin Ekdahl");
            assertThat(row.answers()).containsExactly("Avbrott för övriga: Inget", "De andra delarna fortsätter.");
        });
        assertThat(view(Set.of("karin")).persons())
                .extracting(each -> each.value())
                .contains("karin");
    }

    @Test
    void whoWasErasedIsNotNamedAnyMore() {
        assertThat(view(Set.of()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.who()).isEqualTo("av en person som är raderad"));
        assertThat(view(Set.of()).persons()).extracting(each -> each.value()).doesNotContain("karin");
        assertThat(new PastJson(past(Set::of), modules)
                        .json(name ->
                                Optional.ofNullable(Map.of("module", "podcast").get(name)))
                        .toString())
                .contains("\"kind\":\"module.installed\"")
                .doesNotContain("Karin");
    }

    @Test
    void whatIsNewAmongActsIsFoundUnderOther() {
        assertThat(Kind.of("module.installed")).isEqualTo(Kind.INSTALLED);
        assertThat(Kind.of("module.source-added")).isEqualTo(Kind.SOURCES);
        assertThat(Kind.of("data.purged")).isEqualTo(Kind.PURGES);
        assertThat(Kind.of("module.painted")).isEqualTo(Kind.OTHER);
    }
}
