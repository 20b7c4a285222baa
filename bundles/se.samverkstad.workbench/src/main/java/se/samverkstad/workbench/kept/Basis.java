package se.samverkstad.workbench.kept;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.Declaration.DataTable;
import se.samverkstad.store.personal.KeptRows.KeptTable;
import se.samverkstad.workbench.modules.Fact;

/**
 * The basis in words, made from what the module declared and how it is now. What it cannot know, such as the legal ground, it
 * leaves to whoever decides, and says so.
 */
public record Basis(
        KeptData module,
        List<KeptTable> tables,
        String organisation,
        String purpose,
        String version,
        String hash,
        String vendor,
        List<String> permissions,
        Text text) {
    /** A part of the basis. @param facts rows of a table; @param lines a list */
    public record Section(String heading, String lead, List<Fact> facts, List<String> lines) {}

    /** In the order in which they are read. */
    public List<Section> sections() {
        List<Section> all = new ArrayList<>();
        all.add(new Section(
                text.of("basis.module"),
                "",
                List.of(
                        fact("purpose", purpose),
                        fact("version", version),
                        fact("vendor", vendor),
                        fact("hash", hash),
                        fact("standing", text.of("purge.standing." + module.standing()))),
                List.of()));
        module.declaration().sets().forEach(set -> all.add(set(set)));
        all.add(new Section(text.of("basis.record"), text.of("basis.record-lead"), record(), List.of()));
        all.add(new Section(text.of("basis.impact"), text.of("basis.impact-lead"), List.of(), impact()));
        all.add(new Section(text.of("basis.class"), text.of("basis.class-lead"), classes(), List.of()));
        all.add(new Section(
                text.of("modules.permissions"),
                permissions.isEmpty() ? text.of("modules.permissions-none") : "",
                List.of(),
                permissions));
        all.add(new Section(
                text.of("basis.verbs"),
                "",
                List.of(
                        fact("pause", text.of("basis.pause-what")),
                        fact("remove", text.of("basis.remove-what")),
                        fact("purge", text.of("basis.purge-what"))),
                List.of()));
        return all;
    }

    private Section set(DataSet set) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "rows",
                text.of(
                        "purge.rows",
                        Keepers.of(tables, Optional.of(set)).stream()
                                .mapToLong(KeptTable::rows)
                                .sum())));
        facts.add(fact("retention", retention(set)));
        facts.add(fact("personal", list(personal(Stream.of(set)))));
        facts.add(fact("mentions", list(mentions(Stream.of(set)))));
        facts.add(fact(
                "files",
                text.of(set.tables().stream().anyMatch(each -> !each.media().isEmpty()) ? "kept.yes" : "kept.no")));
        return new Section(text.of("basis.set", called(set)), set.name(language()), facts, List.of());
    }

    /** What people call its tables, such as "Avsnitt, Ljudfiler". */
    private String called(DataSet set) {
        List<String> names = Keepers.of(tables, Optional.of(set)).stream()
                .map(table -> table.heading(language()))
                .toList();
        return names.isEmpty() ? set.id() : String.join(", ", names);
    }

    private String retention(DataSet set) {
        return text.of("purge.disposition." + set.disposition()) + (set.record() ? " " + text.of("kept.record") : "");
    }

    private List<Fact> record() {
        return List.of(
                fact("controller", text.of("basis.controller-what", organisation)),
                fact("purpose", purpose),
                fact("who", text.of(free() ? "basis.who-free" : "basis.who-fields")),
                fact("personal", list(personal(module.declaration().sets().stream()))),
                fact("recipients", text.of("basis.recipients-what")),
                fact("third", text.of("basis.third-what")),
                fact(
                        "retention",
                        String.join(
                                " ",
                                module.declaration().sets().stream()
                                        .map(set -> called(set) + ": " + retention(set))
                                        .toList())),
                fact("measures", text.of("basis.measures-what")));
    }

    private List<String> impact() {
        List<String> lines = new ArrayList<>();
        lines.add(text.of("basis.impact-purpose", purpose));
        lines.add(text.of("basis.impact-what", list(personal(module.declaration().sets().stream()))));
        if (free()) {
            lines.add(text.of("basis.impact-free", list(mentions(module.declaration().sets().stream()))));
        }
        lines.add(text.of("basis.impact-erase"));
        lines.add(text.of("basis.impact-open"));
        return lines;
    }

    /** A first proposal by what was declared: free text and people raise it, nothing lowers it. */
    private List<Fact> classes() {
        boolean people = !personal(module.declaration().sets().stream()).isEmpty();
        boolean records = module.declaration().sets().stream().anyMatch(DataSet::record);
        return List.of(
                fact("confidentiality", text.of(free() || people ? "basis.level-2" : "basis.level-1")),
                fact("integrity", text.of(records ? "basis.level-2" : "basis.level-1")),
                fact("availability", text.of("basis.level-1")));
    }

    private boolean free() {
        return !mentions(module.declaration().sets().stream()).isEmpty();
    }

    private Set<String> personal(Stream<DataSet> sets) {
        Set<String> found = new LinkedHashSet<>();
        sets.flatMap(set -> set.tables().stream())
                .forEach(table -> table.leads().stream()
                        .flatMap(lead -> lead.fields().stream())
                        .forEach(column -> found.add(heading(table, column))));
        return found;
    }

    private Set<String> mentions(Stream<DataSet> sets) {
        Set<String> found = new LinkedHashSet<>();
        sets.flatMap(set -> set.tables().stream())
                .forEach(table -> table.mentions().forEach(column -> found.add(heading(table, column))));
        return found;
    }

    private String heading(DataTable table, String column) {
        return table.words().column(column, language());
    }

    private String list(Set<String> words) {
        return words.isEmpty() ? text.of("basis.none") : String.join(", ", words);
    }

    private String language() {
        return text.locale().getLanguage();
    }

    private Fact fact(String key, String value) {
        return new Fact(text.of("basis." + key), value);
    }
}
