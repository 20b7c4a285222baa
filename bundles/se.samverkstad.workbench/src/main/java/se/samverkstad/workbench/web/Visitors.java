package se.samverkstad.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.People;
import se.samverkstad.people.Session;

/** Knows people by their cookie. */
@Component(service = Visitors.class)
public final class Visitors {
    private final People people;

    @Activate
    public Visitors(@Reference People people) {
        this.people = people;
    }

    Visitor of(HttpServletRequest request) {
        Optional<String> token = Cookies.read(request, Cookies.SESSION);
        Optional<Session> session = token.flatMap(people::session);
        return session.map(found -> Visitor.signedIn(found, Csrf.token(token.orElseThrow())))
                .orElseGet(() -> guest(request));
    }

    static Visitor guest(HttpServletRequest request) {
        return Visitor.guest(
                Languages.ofGuest(Cookies.read(request, Cookies.LANGUAGE), request.getHeader("Accept-Language")),
                Cookies.read(request, Cookies.GUEST).map(Csrf::token).orElse(""));
    }
}
