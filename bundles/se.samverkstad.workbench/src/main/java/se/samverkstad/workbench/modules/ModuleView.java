package se.samverkstad.workbench.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Verb;

/**
 * What the page of one module shows.
 *
 * @param verbs what can be planned, the likeliest first
 * @param news with the version they belong to as heading
 */
public record ModuleView(
        String module,
        String name,
        String purpose,
        ModuleState state,
        Optional<String> reason,
        List<Verb> verbs,
        List<String> data,
        List<String> permissions,
        String newsHeading,
        List<String> news,
        List<Fact> facts,
        List<String> bundles,
        Optional<String> hash) {

    static ModuleView of(
            InstalledModule module, Optional<OfferedModule> offer, Optional<HistoryEntry> pause, Text text) {
        return new ModuleView(
                module.module(),
                module.name().in(text.locale()),
                module.purpose().in(text.locale()),
                ModuleState.of(module, pause, text),
                module.reason().map(reason -> reason.in(text.locale())),
                verbs(module),
                Wording.in(module.data(), text),
                Wording.in(module.permissions(), text),
                heading(offer, text),
                offer.map(found -> Wording.in(found.notes(), text)).orElse(List.of()),
                facts(module.version(), offer, text),
                module.bundles(),
                Optional.of(module.featureHash()));
    }

    static ModuleView of(OfferedModule offer, Text text) {
        return new ModuleView(
                offer.module(),
                offer.name().in(text.locale()),
                offer.purpose().in(text.locale()),
                new ModuleState(text.of("modules.not-installed"), "", "neutral"),
                Optional.empty(),
                List.of(Verb.INSTALL),
                Wording.in(offer.data(), text),
                Wording.in(offer.permissions(), text),
                heading(Optional.of(offer), text),
                Wording.in(offer.notes(), text),
                facts(offer.version(), Optional.of(offer), text),
                List.of(),
                Optional.empty());
    }

    private static List<Verb> verbs(InstalledModule module) {
        List<Verb> verbs = new ArrayList<>();
        if (module.newer().isPresent()) {
            verbs.add(Verb.UPDATE);
        }
        verbs.add(module.state() == State.PAUSED ? Verb.ENABLE : Verb.PAUSE);
        verbs.add(Verb.REMOVE);
        return verbs;
    }

    private static String heading(Optional<OfferedModule> offer, Text text) {
        return offer.map(found -> text.of("modules.news-in", found.version())).orElseGet(() -> text.of("modules.news"));
    }

    private static List<Fact> facts(String version, Optional<OfferedModule> offer, Text text) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text.of("modules.version-label"), version));
        offer.ifPresent(found -> {
            facts.add(new Fact(text.of("modules.vendor"), found.vendor()));
            facts.add(new Fact(text.of("modules.size"), Wording.size(found.bytes(), text)));
        });
        return facts;
    }
}
