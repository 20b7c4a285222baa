package se.samverkstad.workbench.notice.mail;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.people.Person;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.notice.Kept;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;
import se.samverkstad.workbench.web.Settings;

/** What the weekly mail says, in the language of the person: the sentences with their links, and how to end it. */
@Component(service = WeeklyLetter.class)
public final class WeeklyLetter {
    /** More is read in Samverkstad. */
    private static final int MOST = 20;

    private final Organisation organisation;
    private final Settings settings;
    private final Screens screens;

    @Activate
    public WeeklyLetter(
            @Reference Organisation organisation, @Reference Settings settings, @Reference Screens screens) {
        this.organisation = organisation;
        this.settings = settings;
        this.screens = screens;
    }

    /** A sentence and where it leads, outside of the product. */
    public record Line(String sentence, String address) {}

    Mail of(Person person, String email, List<Kept> notices, String secret) {
        Text text = screens.text(Languages.of(person.language()));
        URI base = settings.base();
        List<Line> lines = notices.stream()
                .limit(MOST)
                .map(each -> new Line(each.sentence(text.locale()), base + "/aviseringar/" + each.id()))
                .toList();
        int more = notices.size() - lines.size();
        String end = base + EndMailsEndpoint.PATH + secret;
        String subject = text.of("weekly.subject", notices.size());
        StringBuilder plain = new StringBuilder(text.of("weekly.hello", person.name()))
                .append("\n\n")
                .append(text.of("weekly.lead", organisation.name()))
                .append("\n\n");
        lines.forEach(each -> plain.append("- ")
                .append(each.sentence())
                .append("\n  ")
                .append(each.address())
                .append('\n'));
        if (more > 0) {
            plain.append('\n')
                    .append(text.of("weekly.more", more, base + "/aviseringar"))
                    .append('\n');
        }
        plain.append("\n-- \n")
                .append(text.of("weekly.why"))
                .append('\n')
                .append(text.of("weekly.choose", base + "/aviseringar/val"))
                .append('\n')
                .append(text.of("weekly.end", end))
                .append('\n');
        String html = Screens.html(screens.view(
                "notice/letter.jte",
                Map.of(
                        "text",
                        text,
                        "subject",
                        subject,
                        "name",
                        person.name(),
                        "organisation",
                        organisation.name(),
                        "lines",
                        lines,
                        "more",
                        more,
                        "base",
                        base.toString(),
                        "end",
                        end)));
        return new Mail(email, subject, plain.toString(), html, end);
    }
}
