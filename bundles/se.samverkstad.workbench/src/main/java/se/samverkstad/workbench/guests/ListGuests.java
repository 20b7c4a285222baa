package se.samverkstad.workbench.guests;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.roles.CorePermissions;

/** {@code /enheter/inbjudna}: a tab for those who see the units, and an entry of the menu for those who do not. */
@Component(service = Page.class)
@PageRoute(path = GuestPages.PATH, permission = CorePermissions.GUESTS)
@HelpPage(page = "gaster")
@MenuEntry(label = "guests.title", order = 935)
public final class ListGuests implements Page {
    private final GuestPages pages;

    @Activate
    public ListGuests(@Reference GuestPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.list(request);
    }
}
