package se.samverkstad.workbench.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.Label;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.PersonalRows;
import se.samverkstad.store.personal.PersonalRows.Count;
import se.samverkstad.store.personal.PersonalRows.Whom;

/** Everything that keeps something of people: the workbench itself, and every module that is or was installed. */
@Component(service = Holdings.class)
public final class Holdings {
    private static final Label CORE = new Label("Arbetsbänken", "The workbench");

    private final Modules modules;
    private final PersonalRows rows;
    private final Directory directory;

    @Activate
    public Holdings(@Reference Modules modules, @Reference PersonalRows rows, @Reference Directory directory) {
        this.modules = modules;
        this.rows = rows;
        this.directory = directory;
    }

    /** Who keeps something. */
    record Holder(Label name, Declaration declaration) {}

    /** Rows of one kind, told to people. @param stays why they stay; empty when they do not */
    public record Line(String holder, String set, long rows, String stays) {}

    /**
     * Modules first, the workbench after them, persons themselves last: who they were is known as long as it is asked.
     *
     * @throws se.samverkstad.modules.change.ModuleRefusal when what a module keeps cannot be known
     */
    List<Holder> all() {
        List<Holder> all = new ArrayList<>();
        modules.kept().forEach(each -> all.add(new Holder(each.name(), each.declaration())));
        rows.core().forEach(each -> all.add(new Holder(CORE, each)));
        return all;
    }

    /** What rows may know somebody by. A name that somebody else has too leads to neither. */
    Whom whom(Member member) {
        String name = member.person().name();
        boolean shared = directory.members().stream()
                        .filter(each -> each.person().name().equals(name))
                        .count()
                > 1;
        return new Whom(member.person().id(), member.person().user(), shared ? "" : name, member.email());
    }

    /** One line for each data set and what becomes of it: the account first, modules last. */
    public List<Line> of(Member member, Locale locale) {
        Whom whom = whom(member);
        String language = locale.getLanguage();
        List<Line> lines = new ArrayList<>();
        List<Holder> holders = all();
        Collections.reverse(holders);
        for (Holder holder : holders) {
            for (Count count : rows.count(holder.declaration(), whom)) {
                Line line = new Line(
                        holder.name().in(locale),
                        count.set().name(language),
                        count.rows(),
                        count.stays().in(language));
                int known = same(lines, line);
                if (known < 0) {
                    lines.add(line);
                } else {
                    Line before = lines.get(known);
                    lines.set(known, new Line(line.holder(), line.set(), before.rows() + line.rows(), line.stays()));
                }
            }
        }
        return lines;
    }

    private static int same(List<Line> lines, Line line) {
        for (int i = 0; i < lines.size(); i++) {
            Line each = lines.get(i);
            if (each.holder().equals(line.holder())
                    && each.set().equals(line.set())
                    && each.stays().equals(line.stays())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether another has the same name, so that what is kept under the name alone cannot be told apart. */
    public boolean nameIsShared(Member member) {
        return whom(member).name().isEmpty();
    }
}
