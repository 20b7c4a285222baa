package se.samverkstad.workbench.web;

import java.util.Locale;
import java.util.Optional;
import se.samverkstad.api.people.Principal;
import se.samverkstad.people.Person;
import se.samverkstad.people.Session;

/**
 * Who asks.
 *
 * @param csrf the token that forms of this browser carry; empty when it has no cookie yet
 */
public record Visitor(Optional<Session> session, Principal principal, Locale locale, String csrf) {
    static Visitor guest(Locale locale, String csrf) {
        return new Visitor(Optional.empty(), Principal.anonymous(), locale, csrf);
    }

    /** The same browser as its session is now. */
    public Visitor as(Session now) {
        return signedIn(now, csrf);
    }

    static Visitor signedIn(Session session, String csrf) {
        Person person = session.person();
        return new Visitor(
                Optional.of(session),
                new Principal(person.id().toString(), person.name(), session.permissions(), person.administrator()),
                Languages.of(person.language()),
                csrf);
    }
}
