package se.samverkstad.workbench.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Account;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Deputies;
import se.samverkstad.people.roles.Deputyship;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.shell.Screens;

/** The part of a person's page about roles and deputies. */
@Component(service = PersonRoles.class)
public final class PersonRoles {
    private static final int MOST_NAMES = 500;

    private final Roles roles;
    private final Assignments assignments;
    private final Deputies deputies;
    private final Directory directory;
    private final Screens screens;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public PersonRoles(
            @Reference Roles roles,
            @Reference Assignments assignments,
            @Reference Deputies deputies,
            @Reference Directory directory,
            @Reference Screens screens) {
        this.roles = roles;
        this.assignments = assignments;
        this.deputies = deputies;
        this.directory = directory;
        this.screens = screens;
    }

    /**
     * A role of a person.
     *
     * @param id to end it by; empty when it is over, or comes through someone else
     */
    public record Held(String id, String role, String place, String period) {}

    /** Someone who stands in, or is stood in for. @param id to end it by; empty when it is over */
    public record Standing(String id, String words, String period) {}

    LocalDate today() {
        return Period.day(clock.instant());
    }

    /** @param sent what a form that was refused held, by field; with {@code errors} by field */
    public String html(Member member, Map<String, String> sent, Map<String, String> errors, Text text) {
        UUID person = member.person().id();
        LocalDate today = today();
        Map<String, String> names =
                roles.all().stream().collect(Collectors.toMap(Role::key, role -> role.name(text.locale())));
        List<Assignment> all = assignments.of(person);
        List<Deputyship> standing = deputies.of(person);
        Optional<Role> usual = usual(member, all, today);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("person", person.toString());
        parameters.put(
                "held",
                all.stream()
                        .filter(each -> !each.over(today))
                        .map(each -> held(each, names, today, text))
                        .toList());
        parameters.put("borrowed", borrowed(person, standing, names, today, text));
        parameters.put(
                "earlier",
                all.stream()
                        .filter(each -> each.over(today))
                        .map(each -> earlier(each, names, text))
                        .toList());
        parameters.put(
                "standing",
                standing.stream()
                        .filter(each -> !each.over(today))
                        .map(each -> standing(each, person, today, text))
                        .toList());
        parameters.put("roles", roles.all());
        parameters.put("units", directory.units());
        parameters.put("usual", usual);
        parameters.put(
                "title",
                member.places().stream().findFirst().map(Member.Place::title).orElse(""));
        parameters.put("sent", filled(member, usual, sent));
        parameters.put("errors", errors);
        parameters.put("open", member.account() != Account.ENDED);
        parameters.put("others", others(person));
        return Screens.html(screens.view("roles/person.jte", parameters));
    }

    /** The role that the title usually has, as long as the person has no role: to be proposed. */
    private Optional<Role> usual(Member member, List<Assignment> all, LocalDate today) {
        return all.stream().anyMatch(each -> !each.over(today))
                ? Optional.empty()
                : member.places().stream()
                        .map(Member.Place::title)
                        .map(roles::usual)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Map<String, String> filled(Member member, Optional<Role> usual, Map<String, String> sent) {
        Map<String, String> filled = new HashMap<>(sent);
        usual.ifPresent(role -> {
            filled.putIfAbsent("roll", role.key());
            if (role.ofUnit()) {
                member.places().stream()
                        .findFirst()
                        .ifPresent(place ->
                                filled.putIfAbsent("galler", place.unit().id().toString()));
            }
        });
        filled.putIfAbsent("fran", today().toString());
        filled.putIfAbsent("ersatter-fran", today().toString());
        return filled;
    }

    private static Held held(Assignment each, Map<String, String> names, LocalDate today, Text text) {
        return new Held(
                each.id().toString(),
                names.getOrDefault(each.role(), each.role()),
                RoleWords.place(each, text),
                Periods.words(each.period(), today, text));
    }

    private static Held earlier(Assignment each, Map<String, String> names, Text text) {
        LocalDate last = each.ended()
                .map(Period::day)
                .or(() -> each.period().last())
                .orElse(each.period().first());
        String period = text.of("roles.was", Periods.day(each.period().first(), text), Periods.day(last, text));
        return new Held("", names.getOrDefault(each.role(), each.role()), RoleWords.place(each, text), period);
    }

    /** What the person has today because of those they stand in for. */
    private List<Held> borrowed(
            UUID person, List<Deputyship> standing, Map<String, String> names, LocalDate today, Text text) {
        List<Held> borrowed = new ArrayList<>();
        for (Deputyship each : standing) {
            if (each.deputy().id().equals(person) && each.holds(today)) {
                assignments.of(each.person().id()).stream()
                        .filter(held -> held.holds(today))
                        .map(held -> new Held(
                                "",
                                names.getOrDefault(held.role(), held.role()),
                                RoleWords.place(held, text),
                                text.of(
                                        "roles.through",
                                        each.person().name(),
                                        Periods.words(each.period(), today, text))))
                        .forEach(borrowed::add);
            }
        }
        return borrowed;
    }

    private static Standing standing(Deputyship each, UUID person, LocalDate today, Text text) {
        boolean away = each.person().id().equals(person);
        return new Standing(
                each.id().toString(),
                text.of(
                        away ? "roles.deputy-is" : "roles.deputy-for",
                        away ? each.deputy().name() : each.person().name()),
                Periods.words(each.period(), today, text));
    }

    /** To choose a deputy from, without script too. */
    private List<String> others(UUID person) {
        return directory.members().stream()
                .filter(each ->
                        each.account() != Account.ENDED && !each.person().id().equals(person))
                .limit(MOST_NAMES)
                .map(PersonRoles::written)
                .toList();
    }

    /** A name that only one person has: with what they sign in with. */
    static String written(Member member) {
        return member.person().name() + " (" + member.person().user() + ")";
    }
}
