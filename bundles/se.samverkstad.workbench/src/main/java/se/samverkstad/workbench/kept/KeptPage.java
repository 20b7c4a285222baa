package se.samverkstad.workbench.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.KeptRows.KeptTable;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Screens;

/** What a module has kept: its data sets and their tables. */
@Component(service = Page.class)
@PageRoute(path = Reading.PATH, permission = CorePermissions.DATA)
@HelpPage(page = "sparade-uppgifter")
public final class KeptPage implements Page {
    private final Reading reading;
    private final Keepers keepers;
    private final Screens screens;

    @Activate
    public KeptPage(@Reference Reading reading, @Reference Keepers keepers, @Reference Screens screens) {
        this.reading = reading;
        this.keepers = keepers;
        this.screens = screens;
    }

    /** A data set on the page. @param note what holds for it */
    public record Set(String name, String note, List<Table> tables) {}

    /** A table on the page. */
    public record Table(String name, String link, String rows) {}

    @Override
    public Response answer(Request request) {
        return reading.answer(request, (module, text) -> {
            String title = text.of("kept.title", module.name().in(text.locale()));
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("text", text);
            parameters.put("title", title);
            parameters.put("module", module.module());
            parameters.put("standing", text.of("purge.standing." + module.standing()));
            parameters.put("sets", sets(module, keepers.tables(module), text));
            return Optional.of(Response.page(title, screens.view("kept/module.jte", parameters)));
        });
    }

    private static List<Set> sets(KeptData module, List<KeptTable> tables, Text text) {
        List<Set> sets = new ArrayList<>();
        for (DataSet set : module.declaration().sets()) {
            String note = text.of("purge.disposition." + set.disposition())
                    + (set.record() ? " " + text.of("kept.record") : "");
            sets.add(new Set(
                    set.name(text.locale().getLanguage()),
                    note,
                    tables(module, Keepers.of(tables, Optional.of(set)), text)));
        }
        List<KeptTable> rest = Keepers.of(tables, Optional.empty());
        if (!rest.isEmpty()) {
            sets.add(new Set(text.of("kept.rest"), text.of("kept.rest-note"), tables(module, rest, text)));
        }
        return sets;
    }

    private static List<Table> tables(KeptData module, List<KeptTable> tables, Text text) {
        return tables.stream()
                .map(table -> new Table(
                        table.heading(text.locale().getLanguage()),
                        "/moduler/" + module.module() + "/uppgifter/" + table.name(),
                        text.of("purge.rows", table.rows())))
                .toList();
    }
}
