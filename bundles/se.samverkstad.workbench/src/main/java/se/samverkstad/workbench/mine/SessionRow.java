package se.samverkstad.workbench.mine;

import java.time.Instant;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.OpenSession;
import se.samverkstad.workbench.account.Device;

/**
 * A session in words.
 *
 * @param here whether it is the one that looks
 * @param when when it began and was last used, and from which network
 */
public record SessionRow(String key, String device, boolean here, String when) {
    /** @param here the key of the one that looks; empty when it is not among them */
    public static List<SessionRow> of(List<OpenSession> sessions, String here, Instant now, Text text) {
        return sessions.stream()
                .map(each -> new SessionRow(
                        each.key(),
                        Device.from(each.device()).words(text),
                        each.key().equals(here),
                        when(each, now, text)))
                .toList();
    }

    private static String when(OpenSession session, Instant now, Text text) {
        String begun = Moments.of(session.begun(), now, text);
        String used = Moments.of(session.used(), now, text);
        return session.network().isEmpty()
                ? text.of("session.when", begun, used)
                : text.of("session.when-where", begun, used, session.network());
    }
}
