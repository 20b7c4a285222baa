package se.samverkstad.search.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.search.upkeep.Found;
import se.samverkstad.search.upkeep.Search;

/** {@code /sok/forslag?q=…}: the list below the search field, for script. The first hits of what {@link SearchPage} shows. */
@Component(service = Page.class)
@PageRoute(path = SearchPage.PATH + "/forslag", permission = Permissions.SIGNED_IN)
public final class SuggestPage implements Page {
    private static final int MOST = 8;
    private static final int MOST_COMMANDS = 3;

    private final Search search;
    private final Groups groups;
    private final FoundCommands commands;
    private final Screens screens;

    @Activate
    public SuggestPage(
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
        String sought = SearchPage.sought(request);
        List<Groups.Group> found = new ArrayList<>();
        if (!sought.isEmpty()) {
            Found first = search.find(sought, request.principal(), Optional.empty(), 0, MOST);
            commands.of(sought, request, MOST_COMMANDS).ifPresent(found::add);
            found.addAll(groups.of(first.hits(), request.locale()));
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", screens.text(request.locale()));
        parameters.put("sought", sought);
        parameters.put("all", SearchPage.address(sought, Optional.empty(), 1));
        parameters.put("groups", found);
        return new Response.Fragment(screens.view("search/suggestions.jte", parameters));
    }
}
