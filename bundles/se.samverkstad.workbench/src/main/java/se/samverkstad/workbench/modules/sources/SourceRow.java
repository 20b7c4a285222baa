package se.samverkstad.workbench.modules.sources;

import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.source.ModuleSources.State;
import se.samverkstad.modules.source.Reading;
import se.samverkstad.modules.table.Label;
import se.samverkstad.workbench.modules.Moments;

/**
 * A source in the list.
 *
 * @param binds the modules that are taken from it alone, in words; empty when none are
 * @param state how it was read, beside an icon and in a colour that say the same
 * @param changes whether it can be changed here
 */
public record SourceRow(
        String id,
        String name,
        String kind,
        String address,
        String binds,
        String state,
        String icon,
        String color,
        List<String> remarks,
        boolean on,
        boolean changes,
        boolean first,
        boolean last) {

    static List<SourceRow> of(List<State> states, Text text) {
        int movable =
                (int) states.stream().filter(each -> !each.source().fixed()).count();
        return java.util.stream.IntStream.range(0, states.size())
                .mapToObj(at -> of(states.get(at), at == 0, at >= movable - 1, text))
                .toList();
    }

    private static SourceRow of(State state, boolean first, boolean last, Text text) {
        ModuleSource source = state.source();
        Reading reading = state.reading();
        boolean well = reading.problem().isEmpty();
        return new SourceRow(
                source.id(),
                ModuleSources.name(source).in(text.locale()),
                text.of("sources.kind-" + source.kind().name().toLowerCase(java.util.Locale.ROOT)),
                source.kind() == Kind.PRODUCT ? "" : source.address(),
                source.prefixes().isEmpty() ? "" : text.of("sources.binds", String.join(", ", source.prefixes())),
                words(state, text),
                !source.on() || reading.tried().isEmpty() ? "hold" : well ? "ok" : "stop",
                !source.on() || reading.tried().isEmpty() ? "neutral" : well ? "success" : "warning",
                source.on()
                        ? reading.remarks().stream()
                                .map(each -> each.in(text.locale()))
                                .toList()
                        : List.of(),
                source.on(),
                !source.fixed(),
                first,
                last);
    }

    /** "3 moduler, läst 22 nov. 2026 kl. 14.05", or why not. */
    static String words(State state, Text text) {
        Reading reading = state.reading();
        if (!state.source().on()) {
            return text.of("sources.off");
        }
        if (reading.problem().isPresent()) {
            Label why = reading.problem().get();
            return reading.at()
                    .map(at -> text.of("sources.since", why.in(text.locale()), Moments.of(at, text)))
                    .orElse(why.in(text.locale()));
        }
        return reading.at()
                .map(at -> text.of("sources.read", reading.modules(), Moments.of(at, text)))
                .orElseGet(() -> text.of("sources.never"));
    }
}
