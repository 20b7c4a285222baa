package se.samverkstad.workbench.command.key;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Offers;
import se.samverkstad.modules.table.Switchboard;

/** The keys that do something, and where they lead, for script: {@code {"Alt+Shift+N": "/kommando/podcast/new-episode"}}. */
@Component(service = Page.class)
@PageRoute(path = ShortcutsPage.PATH + "/lista", permission = Permissions.SIGNED_IN)
public final class ShortcutList implements Page {
    private static final Gson JSON = new Gson();

    private final Switchboard switchboard;
    private final Shortcuts shortcuts;

    @Activate
    public ShortcutList(@Reference Switchboard switchboard, @Reference Shortcuts shortcuts) {
        this.switchboard = switchboard;
        this.shortcuts = shortcuts;
    }

    @Override
    public Response answer(Request request) {
        Map<String, String> paths = new TreeMap<>();
        shortcuts
                .working(switchboard.current(), request.principal())
                .forEach((command, keys) -> paths.put(keys, Offers.path(command)));
        return new Response.Data("application/json", JSON.toJson(paths).getBytes(StandardCharsets.UTF_8));
    }
}
