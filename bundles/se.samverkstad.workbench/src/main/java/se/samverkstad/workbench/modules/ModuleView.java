package se.samverkstad.workbench.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Permission;

/**
 * What the page of one module shows.
 *
 * @param verbs what can be planned, the likeliest first
 * @param permissions each with the roles that have it
 * @param news with the version they belong to as heading
 */
public record ModuleView(
        String module,
        String name,
        String purpose,
        ModuleState state,
        Optional<String> reason,
        boolean heldBack,
        List<Verb> verbs,
        List<String> data,
        List<String> permissions,
        String newsHeading,
        List<String> news,
        List<Fact> facts,
        List<String> bundles,
        Optional<String> hash) {

    static ModuleView of(
            InstalledModule module,
            Optional<OfferedModule> offer,
            Optional<HistoryEntry> pause,
            Function<Permission, String> who,
            Text text) {
        return new ModuleView(
                module.module(),
                module.name().in(text.locale()),
                module.purpose().in(text.locale()),
                ModuleState.of(module, pause, text),
                module.reason().map(reason -> reason.in(text.locale())),
                module.state() == InstalledModule.State.HELD_BACK,
                verbs(module),
                Wording.in(module.data(), text),
                module.permissions().stream().map(who).toList(),
                heading(offer, text),
                offer.map(found -> Wording.in(found.notes(), text)).orElse(List.of()),
                facts(module.version(), text),
                module.bundles(),
                Optional.of(module.featureHash()));
    }

    static ModuleView of(OfferedModule offer, Function<Permission, String> who, Text text) {
        return new ModuleView(
                offer.module(),
                offer.name().in(text.locale()),
                offer.purpose().in(text.locale()),
                new ModuleState(text.of("modules.not-installed"), "", "neutral"),
                Optional.empty(),
                false,
                List.of(Verb.INSTALL),
                Wording.in(offer.data(), text),
                offer.permissions().stream().map(who).toList(),
                heading(Optional.of(offer), text),
                Wording.in(offer.notes(), text),
                facts(offer.version(), text),
                List.of(),
                Optional.empty());
    }

    private static List<Verb> verbs(InstalledModule module) {
        List<Verb> verbs = new ArrayList<>();
        if (module.newer().isPresent()) {
            verbs.add(Verb.UPDATE);
        }
        if (module.state() == State.PAUSED || module.state() == State.STOPPED) {
            verbs.add(Verb.ENABLE);
        }
        if (module.state() != State.PAUSED) {
            verbs.add(Verb.PAUSE);
        }
        verbs.add(Verb.REMOVE);
        return verbs;
    }

    private static String heading(Optional<OfferedModule> offer, Text text) {
        return offer.map(found -> text.of("modules.news-in", found.version())).orElseGet(() -> text.of("modules.news"));
    }

    private static List<Fact> facts(String version, Text text) {
        return List.of(new Fact(text.of("modules.version-label"), version));
    }
}
