package se.samverkstad.workbench.notice.mail;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.people.Directory;

/** What a person chooses of the weekly mail. */
@Component(service = MailChoice.class)
public final class MailChoice {
    private final MailRows rows;
    private final Mailer mailer;
    private final Directory directory;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public MailChoice(@Reference MailRows rows, @Reference Mailer mailer, @Reference Directory directory) {
        this.rows = rows;
        this.mailer = mailer;
        this.directory = directory;
    }

    /** An option in a list. */
    public record Option(String value, String name, boolean chosen) {}

    /**
     * In words.
     *
     * @param hint why no mail comes, when none can
     */
    public record View(boolean wanted, List<Option> days, List<Option> hours, String hint) {
        public View {
            days = List.copyOf(days);
            hours = List.copyOf(hours);
        }
    }

    public View of(Principal principal, Text text) {
        UUID person = UUID.fromString(principal.id());
        Wish wish = rows.of(person).map(MailRows.Row::wish).orElse(Wish.USUAL);
        return new View(
                wish.wanted(),
                Stream.of(DayOfWeek.values())
                        .map(day -> new Option(
                                Integer.toString(day.getValue()),
                                day.getDisplayName(TextStyle.FULL, text.locale()),
                                day == wish.day()))
                        .toList(),
                IntStream.rangeClosed(0, 23)
                        .mapToObj(hour -> new Option(
                                Integer.toString(hour),
                                text.of("weekly.clock", "%02d".formatted(hour)),
                                hour == wish.hour()))
                        .toList(),
                hint(person, text));
    }

    private String hint(UUID person, Text text) {
        if (!mailer.ready()) {
            return text.of("weekly.no-server");
        }
        boolean known = directory
                .member(person)
                .filter(each -> mailer.address(each.email()))
                .isPresent();
        return known ? "" : text.of("weekly.no-address");
    }

    /** Keeps what the form says; a day or an hour that is none leaves what was. */
    public void save(Request request) {
        UUID person = UUID.fromString(request.principal().id());
        Wish before = rows.of(person).map(MailRows.Row::wish).orElse(Wish.USUAL);
        rows.choose(
                person,
                new Wish(
                        request.parameter("brev").isPresent(),
                        number(request, "dag", 1, 7).map(DayOfWeek::of).orElse(before.day()),
                        number(request, "timme", 0, 23).orElse(before.hour())),
                clock.instant());
    }

    private static Optional<Integer> number(Request request, String field, int least, int most) {
        return request.parameter(field)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }
}
