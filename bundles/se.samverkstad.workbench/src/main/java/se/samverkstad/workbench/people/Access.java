package se.samverkstad.workbench.people;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Member;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.Sessions;
import se.samverkstad.people.openid.Newcomers;
import se.samverkstad.workbench.mine.SessionRow;

/** What an administrator sees of how a person signs in; a section of the person's page. */
@Component(service = Access.class)
public final class Access {
    private final Sessions sessions;
    private final SecondFactor factor;
    private final Newcomers newcomers;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Access(@Reference Sessions sessions, @Reference SecondFactor factor, @Reference Newcomers newcomers) {
        this.sessions = sessions;
        this.factor = factor;
        this.newcomers = newcomers;
    }

    /**
     * @param action where its forms go
     * @param closed whether whoever looks may not send them
     * @param organisations by which the person signs in
     */
    public record Shown(
            String action,
            boolean closed,
            boolean secondFactor,
            List<SessionRow> sessions,
            List<Organisation> organisations) {
        public Shown {
            sessions = List.copyOf(sessions);
            organisations = List.copyOf(organisations);
        }
    }

    /** @param id as the form sends it */
    public record Organisation(String id, String name) {}

    Shown of(Member member, boolean closed, Text text) {
        return new Shown(
                "/enheter/person/" + member.person().id() + "/inloggning",
                closed,
                factor.of(member.person().id()).isPresent(),
                SessionRow.of(sessions.of(member.person().id()), "", clock.instant(), text),
                newcomers.of(member.person().id()).stream()
                        .map(each -> new Organisation(each.id().toString(), each.name()))
                        .toList());
    }
}
