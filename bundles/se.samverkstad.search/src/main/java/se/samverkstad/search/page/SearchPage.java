package se.samverkstad.search.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.search.upkeep.Found;
import se.samverkstad.search.upkeep.Search;

/**
 * {@code /sok?q=…}: what was found, under what it is and where it comes from, twenty at a time; {@code del} looks in one source
 * alone. There are no numbers of hits, which would count what the person may not see or take as long as counting does.
 */
@Component(service = Page.class)
@PageRoute(path = SearchPage.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "sok")
public final class SearchPage implements Page {
    static final String PATH = "/sok";
    private static final int MOST = 20;
    private static final int MOST_COMMANDS = 10;
    private static final int LAST = 50;
    private static final int LONGEST = 200;

    private final Search search;
    private final Groups groups;
    private final FoundCommands commands;
    private final Screens screens;

    @Activate
    public SearchPage(
            @Reference Search search,
            @Reference Groups groups,
            @Reference FoundCommands commands,
            @Reference Screens screens) {
        this.commands = commands;
        this.search = search;
        this.groups = groups;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String sought = sought(request);
        Optional<String> only = request.parameter("del");
        int page = page(request);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("sought", sought);
        parameters.put(
                "only", only.flatMap(search::origin).map(origin -> origin.kind().in(text.locale())));
        parameters.put("groups", List.of());
        parameters.put("building", false);
        parameters.put("before", Optional.empty());
        parameters.put("after", Optional.empty());
        parameters.put("all", address(sought, Optional.empty(), 1));
        if (!sought.isEmpty()) {
            Found found = search.find(sought, request.principal(), only, (page - 1) * MOST, MOST);
            List<Groups.Group> shown = new ArrayList<>();
            if (only.isEmpty() && page == 1) {
                commands.of(sought, request, MOST_COMMANDS).ifPresent(shown::add);
            }
            shown.addAll(groups.of(found.hits(), request.locale()));
            parameters.put("groups", shown);
            parameters.put("building", found.building());
            parameters.put("before", page > 1 ? Optional.of(address(sought, only, page - 1)) : Optional.empty());
            parameters.put(
                    "after",
                    found.more() && page < LAST ? Optional.of(address(sought, only, page + 1)) : Optional.empty());
        }
        return Response.page(
                sought.isEmpty() ? text.of("search.title") : text.of("search.title-of", sought),
                screens.view("search/found.jte", parameters));
    }

    static String sought(Request request) {
        String asked = request.parameter("q").orElse("");
        return asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    }

    private static int page(Request request) {
        return request.parameter("sida")
                .filter(value -> value.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(page -> page >= 1 && page <= LAST)
                .orElse(1);
    }

    /** Where those hits are read. */
    public static String address(String sought, Optional<String> only, int page) {
        return PATH + "?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8)
                + only.map(source -> "&del=" + URLEncoder.encode(source, StandardCharsets.UTF_8))
                        .orElse("")
                + (page > 1 ? "&sida=" + page : "");
    }
}
