package se.samverkstad.workbench.kept;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.store.personal.KeptRows.KeptTable;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Heading;
import se.samverkstad.workbench.shell.PageNumber;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.Sorting;

/** The rows of a table, sorted by a column of it or by its key, a page at a time. */
@Component(service = Page.class)
@PageRoute(path = Reading.PATH + "/{tabell}", permission = CorePermissions.DATA)
@HelpPage(page = "sparade-uppgifter")
public final class KeptTablePage implements Page {
    private static final int SHOWN = 50;
    private static final int LONGEST = 200;

    private final Reading reading;
    private final Keepers keepers;
    private final KeptRows rows;
    private final Screens screens;

    @Activate
    public KeptTablePage(
            @Reference Reading reading,
            @Reference Keepers keepers,
            @Reference KeptRows rows,
            @Reference Screens screens) {
        this.reading = reading;
        this.keepers = keepers;
        this.rows = rows;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        return reading.answer(
                request,
                (module, text) -> keepers.table(module, request.pathValue("tabell"))
                        .map(table -> {
                            reading.told(request, module, table.name());
                            return page(request, module, table, text);
                        }));
    }

    private Response page(Request request, KeptData module, KeptTable table, Text text) {
        String language = text.locale().getLanguage();
        String sought = request.parameter("sok").orElse("").strip();
        String search = sought.substring(0, Math.min(sought.length(), LONGEST));
        int asked = PageNumber.asked(request);
        Optional<Sorting> sorting = Sorting.asked(request, table.sortable());
        KeptRows.Rows found = rows(table, sorting, search, asked);
        PageNumber page = PageNumber.of(request, found.found(), SHOWN);
        if (page.number() != asked) {
            found = rows(table, sorting, search, page.number());
        }
        String here = "/moduler/" + module.module() + "/uppgifter/";
        String query = search.isEmpty() ? "?" : "?sok=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&";
        String list = here + table.name() + query;
        String ordering = sorting.map(Sorting::word).orElse("");
        String pages = Sorting.address(list, ordering);
        String title = table.heading(language);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("title", title);
        parameters.put("module", module.name().in(text.locale()));
        parameters.put("id", module.module());
        parameters.put("table", table.name());
        parameters.put("about", table.set().map(set -> about(set, language)).orElse(""));
        parameters.put("sought", search);
        parameters.put("found", text.of(search.isEmpty() ? "purge.rows" : "kept.found", found.found()));
        parameters.put("ordering", ordering);
        parameters.put("headings", headings(table, language, sorting, list));
        parameters.put("rows", cells(table, found, here + "fil/", text));
        parameters.put("place", text.of("pages.place", page.number(), page.last()));
        parameters.put("before", page.before(pages));
        parameters.put("after", page.after(pages));
        return Response.page(title, screens.view("kept/table.jte", parameters));
    }

    private KeptRows.Rows rows(KeptTable table, Optional<Sorting> sorting, String search, int page) {
        long from = PageNumber.first(page, SHOWN);
        Optional<KeptRows.Order> order = sorting.flatMap(
                each -> table.column(each.column()).map(column -> new KeptRows.Order(column, each.falling())));
        return order.map(each -> rows.rows(table, each, search, from, SHOWN))
                .orElseGet(() -> rows.rows(table, search, from, SHOWN));
    }

    private static List<Heading> headings(KeptTable table, String language, Optional<Sorting> sorting, String list) {
        return order(table).stream()
                .map(place -> table.columns().get(place))
                .map(column -> table.sortable().contains(column.name())
                        ? Heading.of(table.heading(column, language), column.name(), sorting, list)
                        : Heading.plain(table.heading(column, language)))
                .toList();
    }

    private static String about(DataSet set, String language) {
        return set.name(language);
    }

    /** Ids tell people the least, so they come last. */
    private static List<Integer> order(KeptTable table) {
        return IntStream.range(0, table.columns().size())
                .boxed()
                .sorted(Comparator.comparing(place -> table.columns().get(place).kind() == KeptRows.Kind.ID))
                .toList();
    }

    private static List<List<Cell>> cells(KeptTable table, KeptRows.Rows found, String files, Text text) {
        List<List<Cell>> all = new ArrayList<>();
        for (List<@Nullable Object> row : found.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (int place : order(table)) {
                cells.add(Cells.of(table.columns().get(place), row.get(place), files, text));
            }
            all.add(cells);
        }
        return all;
    }
}
