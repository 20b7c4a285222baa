package se.samverkstad.workbench.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Readers;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.guests.Guests;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.roles.ChangeRoles;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.roles.FirstRole;
import se.samverkstad.workbench.roles.PersonRoles;
import se.samverkstad.workbench.shell.Screens;

/** One person: added, changed, invited, ended. */
@Component(service = PersonPages.class)
public final class PersonPages {
    static final String NEW = "ny";

    private final Directory directory;
    private final Invites invites;
    private final Access access;
    private final Screens screens;
    private final PersonRoles roles;
    private final ChangeRoles changes;
    private final FirstRole firstRole;
    private final Guarded guarded;
    private final Guests guests;
    private final Readers readers;

    @Activate
    public PersonPages(
            @Reference Directory directory,
            @Reference Invites invites,
            @Reference Access access,
            @Reference Screens screens,
            @Reference PersonRoles roles,
            @Reference ChangeRoles changes,
            @Reference FirstRole firstRole,
            @Reference Guarded guarded,
            @Reference Guests guests,
            @Reference Readers readers) {
        this.readers = readers;
        this.guests = guests;
        this.access = access;
        this.directory = directory;
        this.invites = invites;
        this.screens = screens;
        this.roles = roles;
        this.changes = changes;
        this.firstRole = firstRole;
        this.guarded = guarded;
    }

    Response show(String named, Request request) {
        if (named.equals(NEW)) {
            Optional<String> unit = request.parameter("enhet");
            MemberWish wish = new MemberWish("", "", "", unit.flatMap(UnitForm::id), "", false, "sv");
            return page(Optional.empty(), wish, Map.of(), Optional.empty(), request);
        }
        return find(named)
                .map(member -> page(Optional.of(member), wish(member), Map.of(), Optional.empty(), request))
                .orElseGet(() -> gone(request));
    }

    Response take(String named, Request request) {
        Optional<Member> member = find(named);
        if (member.isEmpty() && !named.equals(NEW)) {
            return gone(request);
        }
        Text text = screens.text(request.locale());
        MemberWish wish = sent(request, member);
        if (member.isPresent() && guarded.from(request.principal(), member.get())) {
            return closed(member.get(), request);
        }
        if (wish.administrator() && !request.principal().administrator()) {
            Map<String, String> errors = Map.of("forvaltar", text.of("roles.only-administrators"));
            return page(member, member.map(PersonPages::wish).orElse(wish), errors, Optional.empty(), request);
        }
        Map<String, String> unclear = member.isEmpty() ? firstRole.unclear(wish, request) : Map.of();
        if (!unclear.isEmpty()) {
            return page(member, wish, unclear, Optional.empty(), request);
        }
        if (member.isEmpty() && firstRole.toPropose(wish, request).isPresent()) {
            return page(member, wish, Map.of(), Optional.empty(), request);
        }
        try {
            return member.isEmpty() ? add(wish, request, text) : change(member.get(), wish, request, text);
        } catch (PeopleException e) {
            return page(member, wish, Faults.byField(e.faults(), text), Optional.empty(), request);
        } catch (DirectoryException e) {
            String field = e.reason() == DirectoryException.Reason.GONE ? "enhet" : "namn";
            Map<String, String> errors = new LinkedHashMap<>(Map.of(field, Faults.sentence(e.reason(), text)));
            return page(member, wish, errors, Optional.empty(), request);
        }
    }

    /** The page of someone whose account is not for this one to touch, and why. */
    Response closed(Member member, Request request) {
        String why = member.person().administrator() ? "roles.only-administrators" : "roles.guarded";
        Map<String, String> errors =
                Map.of("forvaltar", screens.text(request.locale()).of(why));
        return page(Optional.of(member), wish(member), errors, Optional.empty(), request);
    }

    /** What the forms about roles send. */
    Response takeRoles(String named, Request request) {
        Optional<Member> member = find(named);
        if (member.isEmpty()) {
            return gone(request);
        }
        ChangeRoles.Done done = changes.take(member.get(), request);
        return done.errors().isEmpty()
                ? Response.redirect("/enheter/person/" + named, done.notice())
                : page(member, wish(member.get()), done.errors(), Optional.empty(), request);
    }

    private Response add(MemberWish wish, Request request, Text text) {
        Member added = directory.add(wish, By.of(request.principal()));
        Map<String, String> refused = firstRole.give(added, wish, request);
        if (!refused.isEmpty()) {
            return page(Optional.of(added), wish(added), refused, Optional.empty(), request);
        }
        boolean invite = request.parameter("act").filter("bjud-in"::equals).isPresent();
        if (!invite) {
            return Response.redirect(
                    "/enheter/person/" + added.person().id(), text.of("directory.person-added", wish.name()));
        }
        return invited(added, request);
    }

    private Response change(Member member, MemberWish wish, Request request, Text text) {
        String name = member.person().name();
        switch (request.parameter("act").orElse("spara")) {
            case "bjud-in":
                return invited(member, request);
            case "avsluta":
                if (member.person().id().toString().equals(request.principal().id())) {
                    return page(
                            Optional.of(member),
                            wish(member),
                            Map.of("namn", text.of("directory.not-yourself")),
                            Optional.empty(),
                            request);
                }
                directory.end(member.person().id(), By.of(request.principal()));
                return Response.redirect(
                        "/enheter/person/" + member.person().id(), text.of("directory.person-ended", name));
            default:
                directory.change(member.person().id(), wish, By.of(request.principal()));
                return Response.redirect("/enheter?flik=personer", text.of("directory.person-changed", wish.name()));
        }
    }

    private Response invited(Member member, Request request) {
        boolean send = request.parameter("mejla").isPresent();
        Invites.Link link = invites.create(member.person().id(), send, request);
        Member now = directory.member(member.person().id()).orElse(member);
        return page(Optional.of(now), wish(now), Map.of(), Optional.of(link), request);
    }

    private Optional<Member> find(String named) {
        return UnitForm.id(named).flatMap(directory::member);
    }

    private static MemberWish wish(Member member) {
        Optional<Member.Place> place = member.places().stream().findFirst();
        return new MemberWish(
                member.person().name(),
                member.person().user(),
                member.email(),
                place.map(each -> each.unit().id()),
                place.map(Member.Place::title).orElse(""),
                member.person().administrator(),
                member.person().language());
    }

    private static MemberWish sent(Request request, Optional<Member> member) {
        return new MemberWish(
                request.parameter("namn").orElse(""),
                request.parameter("inloggning").orElse(""),
                request.parameter("epost").orElse(""),
                request.parameter("enhet").flatMap(UnitForm::id),
                request.parameter("titel").orElse(""),
                request.parameter("forvaltar").isPresent(),
                member.map(each -> each.person().language()).orElse("sv"));
    }

    private Response gone(Request request) {
        Text text = screens.text(request.locale());
        return Response.notFound(text.of("directory.person-gone"), text.of("directory.refused.gone"));
    }

    private Response page(
            Optional<Member> member,
            MemberWish wish,
            Map<String, String> errors,
            Optional<Invites.Link> link,
            Request request) {
        Text text = screens.text(request.locale());
        String title = member.map(each -> each.person().name()).orElse(text.of("directory.person-new"));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("title", title);
        parameters.put("member", member);
        parameters.put("row", member.map(each -> MemberRow.of(each, text)));
        parameters.put("wish", wish);
        parameters.put("units", directory.units());
        parameters.put("errors", errors);
        boolean decides = request.principal().may(CorePermissions.ROLES);
        parameters.put("proposal", member.isEmpty() && decides ? firstRole.proposal(wish, request) : "");
        parameters.put(
                "roles",
                decides
                        ? member.map(each -> roles.html(each, changes.sent(request), errors, text))
                                .orElseGet(() -> firstRole.html(wish, request, errors))
                        : "");
        parameters.put("link", link);
        parameters.put("access", member.map(each -> access.of(each, guarded.from(request.principal(), each), text)));
        parameters.put("readers", readers.of(request.locale(), Manage.PERMISSION));
        parameters.put("canMail", member.map(invites::canMail).orElse(false));
        parameters.put(
                "guest",
                member.flatMap(each -> guests.of(each.person().id()))
                        .map(each -> each.id().toString())
                        .orElse(""));
        var view = screens.view("people/person.jte", parameters);
        return errors.isEmpty() ? Response.page(title, view) : Response.invalid(title, view);
    }
}
