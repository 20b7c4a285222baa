package se.samverkstad.testkit.planted.module;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Pages that break one promise each. */
public final class BadPages {
    private BadPages() {}

    private static Response nothing() {
        return new Response.Redirect("/", Optional.empty());
    }

    /** Asks for a permission that nobody declared. */
    @Component(service = Page.class)
    @PageRoute(path = "/a/{x}", permission = "planted.unknown")
    public static final class Unknown implements Page {
        @Override
        public Response answer(Request request) {
            return nothing();
        }
    }

    /** Is public without saying so, at the address of another. */
    @Component(service = Page.class)
    @PageRoute(path = "/a/{y}", permission = Permissions.PUBLIC)
    public static final class Open implements Page {
        @Override
        public Response answer(Request request) {
            return nothing();
        }
    }

    /** Starts by itself, with a label that is no text and an address that is none. */
    @Component(service = Page.class, immediate = true)
    @PageRoute(path = "bad path", permission = Permissions.SIGNED_IN)
    @MenuEntry(label = "no.such.text")
    public static final class Immediate implements Page {
        @Override
        public Response answer(Request request) {
            return nothing();
        }
    }
}
