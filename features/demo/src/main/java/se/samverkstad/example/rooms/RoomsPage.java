package se.samverkstad.example.rooms;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** The rooms. */
@Component(service = Page.class)
@PageRoute(path = "/", permission = Permissions.SIGNED_IN)
@MenuEntry(label = "title", order = 730)
public final class RoomsPage implements Page {
    private static final List<Room> ROOMS =
            List.of(new Room("Björken", 4), new Room("Granen", 6), new Room("Linden", 8), new Room("Stora salen", 40));

    private final Words words;

    @Activate
    public RoomsPage(@Reference Words words) {
        this.words = words;
    }

    /** A room and how many have a place in it. */
    public record Room(String name, int places) {}

    @Override
    public Response answer(Request request) {
        Text t = words.in(request.locale());
        return Response.page(t.of("title"), words.view(t, "rooms/rooms.jte", ROOMS));
    }
}
