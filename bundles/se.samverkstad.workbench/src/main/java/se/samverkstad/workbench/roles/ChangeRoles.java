package se.samverkstad.workbench.roles;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.people.Account;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Assignments.Wish;
import se.samverkstad.people.roles.Deputies;
import se.samverkstad.people.roles.Deputyship;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.RoleRefusal;
import se.samverkstad.people.roles.RoleRefusal.Reason;
import se.samverkstad.workbench.shell.Screens;

/** Does what the forms about a person's roles and deputies send. */
@Component(service = ChangeRoles.class)
public final class ChangeRoles {
    private static final List<String> FIELDS =
            List.of("roll", "galler", "fran", "till", "ersattare", "ersatter-fran", "ersatter-till");

    private final Assignments assignments;
    private final Deputies deputies;
    private final Directory directory;
    private final Screens screens;

    @Activate
    public ChangeRoles(
            @Reference Assignments assignments,
            @Reference Deputies deputies,
            @Reference Directory directory,
            @Reference Screens screens) {
        this.assignments = assignments;
        this.deputies = deputies;
        this.directory = directory;
        this.screens = screens;
    }

    /** What came of it. @param errors by field; without any, {@code notice} says what was done */
    public record Done(String notice, Map<String, String> errors) {
        static Done wrong(String field, String sentence) {
            return new Done("", Map.of(field, sentence));
        }
    }

    public Map<String, String> sent(Request request) {
        Map<String, String> sent = new HashMap<>();
        FIELDS.forEach(field -> request.parameter(field).ifPresent(value -> sent.put(field, value)));
        return sent;
    }

    public Done take(Member member, Request request) {
        Text text = screens.text(request.locale());
        By by = By.of(request.principal());
        String act = request.parameter("act").orElse("");
        String field = act.startsWith("ersatt") ? "ersattare" : "roll";
        try {
            return switch (act) {
                case "ge" -> give(member, request, by, text);
                case "avsluta" -> end(member, request, by, text);
                case "ersatt" -> stand(member, request, by, text);
                case "ersatt-avsluta" -> endStanding(member, request, by, text);
                default -> Done.wrong("roll", text.of("roles.choose"));
            };
        } catch (RoleRefusal e) {
            return Done.wrong(field(e.reason(), field), RoleWords.sentence(e.reason(), text));
        }
    }

    private static String field(Reason reason, String field) {
        boolean period = reason == Reason.PERIOD || reason == Reason.PAST;
        return !period ? field : field.equals("roll") ? "till" : "ersatter-till";
    }

    private Done give(Member member, Request request, By by, Text text) {
        String role = request.parameter("roll").orElse("");
        if (role.isEmpty()) {
            return Done.wrong("roll", text.of("roles.choose"));
        }
        Optional<LocalDate> first = request.parameter("fran").flatMap(Periods::parse);
        if (first.isEmpty()) {
            return Done.wrong("fran", text.of("roles.no-date"));
        }
        String until = request.parameter("till").orElse("").strip();
        Optional<LocalDate> last = Periods.parse(until);
        if (last.isEmpty() && !until.isEmpty()) {
            return Done.wrong("till", text.of("roles.no-date"));
        }
        String place = request.parameter("galler").orElse("");
        Optional<UUID> unit = id(place);
        if (unit.isEmpty() && !place.isEmpty()) {
            throw new RoleRefusal(Reason.GONE);
        }
        assignments.give(new Wish(member.person().id(), role, unit, new Period(first.get(), last)), by);
        return new Done(text.of("roles.given", member.person().name()), Map.of());
    }

    private Done end(Member member, Request request, By by, Text text) {
        UUID id = mine(
                request,
                assignments.of(member.person().id()).stream()
                        .map(Assignment::id)
                        .toList());
        assignments.end(id, by);
        return new Done(text.of("roles.ended", member.person().name()), Map.of());
    }

    private Done stand(Member member, Request request, By by, Text text) {
        Optional<Member> deputy = named(request.parameter("ersattare").orElse(""));
        if (deputy.isEmpty()) {
            return Done.wrong("ersattare", text.of("roles.nobody-so"));
        }
        Optional<LocalDate> first = request.parameter("ersatter-fran").flatMap(Periods::parse);
        Optional<LocalDate> last = request.parameter("ersatter-till").flatMap(Periods::parse);
        if (first.isEmpty() || last.isEmpty()) {
            return Done.wrong(first.isEmpty() ? "ersatter-fran" : "ersatter-till", text.of("roles.no-date"));
        }
        deputies.name(member.person().id(), deputy.get().person().id(), new Period(first.get(), last), by);
        return new Done(
                text.of(
                        "roles.stands-in",
                        deputy.get().person().name(),
                        member.person().name()),
                Map.of());
    }

    private Done endStanding(Member member, Request request, By by, Text text) {
        UUID id = mine(
                request,
                deputies.of(member.person().id()).stream().map(Deputyship::id).toList());
        deputies.end(id, by);
        return new Done(text.of("roles.stands-in-no-more"), Map.of());
    }

    /** What the form names, if it belongs to the person of the page. */
    private static UUID mine(Request request, List<UUID> theirs) {
        return request.parameter("id")
                .flatMap(ChangeRoles::id)
                .filter(theirs::contains)
                .orElseThrow(() -> new RoleRefusal(Reason.GONE));
    }

    /** By what the list writes, by what they sign in with, or by a name that only one has. */
    private Optional<Member> named(String written) {
        String sought = written.strip().toLowerCase(Locale.ROOT);
        List<Member> open = directory.members().stream()
                .filter(each -> each.account() != Account.ENDED)
                .toList();
        Optional<Member> exact = open.stream()
                .filter(each ->
                        PersonRoles.written(each).toLowerCase(Locale.ROOT).equals(sought)
                                || each.person().user().toLowerCase(Locale.ROOT).equals(sought))
                .findFirst();
        List<Member> byName = open.stream()
                .filter(each -> each.person().name().toLowerCase(Locale.ROOT).equals(sought))
                .toList();
        return exact.or(() -> byName.size() == 1 ? Optional.of(byName.get(0)) : Optional.empty());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
