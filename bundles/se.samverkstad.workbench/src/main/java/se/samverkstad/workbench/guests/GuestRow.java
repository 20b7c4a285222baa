package se.samverkstad.workbench.guests;

import java.time.Instant;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.roles.Party;
import se.samverkstad.workbench.mine.Moments;

/** A guest in a list. @param about what they are invited to, and where */
public record GuestRow(String id, String name, String about, String state, String icon, String color) {
    static GuestRow of(Guest guest, Instant now, Text text) {
        boolean on = guest.state() == Guest.State.JOINED;
        return new GuestRow(
                guest.id().toString(),
                guest.name().isEmpty() ? text.of("guests.no-name") : guest.name(),
                text.of("guests.about", place(guest, text), guest.purpose()),
                state(guest, now, text),
                on ? "ok" : "hold",
                on ? "success" : "neutral");
    }

    static String place(Guest guest, Text text) {
        return guest.place()
                .map(Party::name)
                .map(name -> name.isEmpty() ? text.of("roles.unit-gone") : name)
                .orElseGet(() -> text.of("roles.whole"));
    }

    private static String state(Guest guest, Instant now, Text text) {
        String last = text.day(guest.lastDay()
                .atStartOfDay(se.samverkstad.people.roles.Period.ZONE)
                .toInstant());
        String link = guest.link().map(at -> Moments.of(at, now, text)).orElse("");
        String key = "guests.state." + guest.state().word();
        if (guest.state() == Guest.State.INVITED) {
            return link.isEmpty() ? text.of("guests.state.unanswered") : text.of(key, link);
        }
        String state = text.of(key, last);
        return link.isEmpty() ? state : state + " " + text.of("guests.state.link", link);
    }
}
