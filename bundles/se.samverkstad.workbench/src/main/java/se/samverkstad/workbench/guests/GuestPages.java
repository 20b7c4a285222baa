package se.samverkstad.workbench.guests;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.people.Readers;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Unit;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.GuestRefusal;
import se.samverkstad.people.guests.GuestRefusal.Reason;
import se.samverkstad.people.guests.Guests;
import se.samverkstad.people.guests.Guests.Invited;
import se.samverkstad.people.roles.Party;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Screens;

/** Guests as those see them who may invite: those of their units and no others. */
@Component(service = GuestPages.class)
public final class GuestPages {
    static final String PATH = "/enheter/inbjudna";
    static final String NEW = "ny";

    private final Guests guests;
    private final Directory directory;
    private final GuestLetters letters;
    private final Readers readers;
    private final Roles roles;
    private final Screens screens;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public GuestPages(
            @Reference Guests guests,
            @Reference Directory directory,
            @Reference GuestLetters letters,
            @Reference Readers readers,
            @Reference Roles roles,
            @Reference Screens screens) {
        this.roles = roles;
        this.guests = guests;
        this.directory = directory;
        this.letters = letters;
        this.readers = readers;
        this.screens = screens;
    }

    private static boolean sees(Principal who, Optional<UUID> unit) {
        return unit.map(each -> who.may(CorePermissions.GUESTS, each.toString()))
                .orElseGet(() -> who.where(CorePermissions.GUESTS).everywhere());
    }

    private Optional<Guest> find(String named, Request request) {
        return id(named)
                .flatMap(guests::guest)
                .filter(guest -> sees(request.principal(), guest.place().map(Party::id)));
    }

    private static Optional<UUID> id(String named) {
        try {
            return Optional.of(UUID.fromString(named));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Response list(Request request) {
        Text text = screens.text(request.locale());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("tabs", request.principal().may(Manage.PERMISSION));
        parameters.put("decides", request.principal().may(CorePermissions.ROLES));
        parameters.put("role", roles.role(RoleKeys.CITIZEN_REPRESENTATIVE).name(text.locale()));
        parameters.put(
                "rows",
                guests.all().stream()
                        .filter(guest -> sees(request.principal(), guest.place().map(Party::id)))
                        .map(guest -> GuestRow.of(guest, clock.instant(), text))
                        .toList());
        return Response.page(text.of("guests.title"), screens.view("guests/guests.jte", parameters));
    }

    Response show(String named, Request request) {
        if (named.equals(NEW)) {
            return form(GuestForm.empty(request), Map.of(), request);
        }
        return find(named, request)
                .map(guest -> page(guest, Optional.empty(), Map.of(), request))
                .orElseGet(() -> gone(request));
    }

    Response take(String named, Request request) {
        if (named.equals(NEW)) {
            return invite(request);
        }
        Optional<Guest> found = find(named, request);
        if (found.isEmpty()) {
            return gone(request);
        }
        Text text = screens.text(request.locale());
        By by = By.of(request.principal());
        Guest guest = found.get();
        try {
            if (request.parameter("act").filter("avsluta"::equals).isPresent()) {
                guests.end(guest.id(), by);
                return Response.redirect(PATH, text.of("guests.ended"));
            }
            String email = email(request);
            Map<String, String> errors = emailErrors(email, text);
            if (!errors.isEmpty()) {
                return page(guest, Optional.empty(), errors, request);
            }
            Invited invited = guests.renew(guest.id(), by);
            return page(invited.guest(), Optional.of(letters.link(invited, email, request)), Map.of(), request);
        } catch (GuestRefusal e) {
            Guest now = guests.guest(guest.id()).orElse(guest);
            return page(now, Optional.empty(), Map.of("sv-gast", text.of("guests.refused.over")), request);
        }
    }

    private static String email(Request request) {
        return request.parameter("epost").orElse("").strip();
    }

    private Map<String, String> emailErrors(String email, Text text) {
        return email.isEmpty() || letters.address(email) && letters.canMail()
                ? Map.of()
                : Map.of("epost", text.of("account.fault.email"));
    }

    private Response invite(Request request) {
        Text text = screens.text(request.locale());
        GuestForm form = GuestForm.sent(request);
        Map<String, String> errors = new LinkedHashMap<>();
        boolean whole = form.unit().isEmpty();
        Optional<UUID> unit = id(form.unit());
        if (!whole && unit.isEmpty() || !sees(request.principal(), unit)) {
            errors.put("enhet", text.of("guests.refused.unit"));
        }
        errors.putAll(emailErrors(form.email(), text));
        if (!errors.isEmpty()) {
            return form(form, errors, request);
        }
        try {
            Invited invited = guests.invite(form.wish(), By.of(request.principal()));
            return page(invited.guest(), Optional.of(letters.link(invited, form.email(), request)), Map.of(), request);
        } catch (GuestRefusal e) {
            Map<String, String> wrong = GuestForm.errors(e.reasons(), text);
            if (e.reasons().contains(Reason.PERSONAL_NUMBER)) {
                wrong.putIfAbsent("syfte", text.of("directory.refused.personal-number"));
            }
            return form(form, wrong, request);
        }
    }

    private Response form(GuestForm form, Map<String, String> errors, Request request) {
        Text text = screens.text(request.locale());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("form", form);
        parameters.put("errors", errors);
        parameters.put("units", units(request.principal()));
        parameters.put(
                "whole", request.principal().where(CorePermissions.GUESTS).everywhere());
        parameters.put("canMail", letters.canMail());
        parameters.put("readers", readers.of(request.locale(), CorePermissions.GUESTS));
        String title = text.of("guests.new");
        var view = screens.view("guests/new.jte", parameters);
        return errors.isEmpty() ? Response.page(title, view) : Response.invalid(title, view);
    }

    private List<Unit> units(Principal who) {
        return directory.units().stream()
                .filter(unit -> sees(who, Optional.of(unit.id())))
                .toList();
    }

    private Response page(Guest guest, Optional<GuestLink> link, Map<String, String> errors, Request request) {
        Text text = screens.text(request.locale());
        GuestRow row = GuestRow.of(guest, clock.instant(), text);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("theirs", screens.text(se.samverkstad.workbench.web.Languages.of(guest.language())));
        parameters.put("guest", guest);
        parameters.put("row", row);
        parameters.put("place", GuestRow.place(guest, text));
        parameters.put(
                "last",
                text.day(guest.lastDay()
                        .atStartOfDay(se.samverkstad.people.roles.Period.ZONE)
                        .toInstant()));
        parameters.put("link", link);
        parameters.put("errors", errors);
        parameters.put("canMail", letters.canMail());
        parameters.put("organisation", letters.organisation(guest));
        parameters.put("manages", request.principal().may(Manage.PERMISSION));
        var view = screens.view("guests/guest.jte", parameters);
        return errors.isEmpty() ? Response.page(row.name(), view) : Response.invalid(row.name(), view);
    }

    private Response gone(Request request) {
        Text text = screens.text(request.locale());
        return Response.notFound(text.of("guests.gone"), text.of("guests.refused.gone"));
    }
}
