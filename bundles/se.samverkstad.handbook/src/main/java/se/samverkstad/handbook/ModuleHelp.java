package se.samverkstad.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;

/** The help of the modules that are installed at this moment; each is kept running while its files are read. */
@Component(service = ModuleHelp.class)
public final class ModuleHelp {
    private final Switchboard switchboard;

    @Activate
    public ModuleHelp(@Reference Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** What modules bring, by their names in the order of the language. */
    List<Contents.Group> groups(Locale locale) {
        try (Snapshot snapshot = switchboard.lease()) {
            List<Contents.Group> groups = new ArrayList<>();
            for (Contributions each : snapshot.table().generations()) {
                List<Contents.Entry> entries = entries(each, locale);
                if (!entries.isEmpty()) {
                    groups.add(new Contents.Group(each.name().in(locale), lang(locale), entries));
                }
            }
            groups.sort(Comparator.comparing(group -> SwedishOrder.key(group.title())));
            return List.copyOf(groups);
        }
    }

    private static List<Contents.Entry> entries(Contributions module, Locale locale) {
        Help help = module.help();
        List<Contents.Entry> entries = new ArrayList<>();
        for (String page : help.pages()) {
            help.text(page, locale)
                    .ifPresent(text -> entries.add(new Contents.Entry(
                            module.generation().module() + "/" + page, title(text), lang(help, page, locale))));
        }
        return entries;
    }

    /** The Markdown of a page; empty when that module is not installed or has no such page. */
    Optional<Written> page(String module, String page, Locale locale) {
        return of(module, help -> help.text(page, locale).map(text -> new Written(text, lang(help, page, locale))));
    }

    Optional<byte[]> picture(String module, String file) {
        return of(module, help -> help.picture(file));
    }

    /** The address of the one page of that name among all modules; empty when several have it. */
    Optional<String> moved(String page) {
        List<String> found = switchboard.current().generations().stream()
                .filter(each -> each.help().holds(page))
                .map(each -> Markdown.PATH + "/" + each.generation().module() + "/" + page)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What a module is called that has been here and does not answer now. */
    Optional<String> absent(String module, Locale locale) {
        return switchboard
                .current()
                .absent("/" + module)
                .map(each -> each.name().in(locale));
    }

    private <R> Optional<R> of(String module, Function<Help, Optional<R>> what) {
        try (Snapshot snapshot = switchboard.lease()) {
            return snapshot.table().generation(module).map(Contributions::help).flatMap(what);
        }
    }

    /** A page begins with its heading; the plan refuses others. */
    private static String title(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("^#+ *", "").strip();
    }

    private static String lang(Help help, String page, Locale locale) {
        return help.inEnglish(page) ? lang(locale) : Contents.SWEDISH;
    }

    private static String lang(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : Contents.SWEDISH;
    }
}
