package se.samverkstad.workbench.openid;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.operations.outside.NamedHosts;
import se.samverkstad.operations.outside.Question;
import se.samverkstad.operations.outside.Reply;
import se.samverkstad.people.openid.ProviderWire;

/** Asks providers by the guarded way out. */
@Component
public final class GuardedProviderWire implements ProviderWire {
    /** A person waits meanwhile. */
    private static final Duration WHOLE = Duration.ofSeconds(5);

    /** Keys, tokens and what a provider says of itself are some kilobytes. */
    private static final long MOST = 512 << 10;

    private final NamedHosts hosts;

    @Activate
    public GuardedProviderWire(@Reference NamedHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public Answer ask(String address, Optional<String> form, Map<String, String> headers, Set<String> inside)
            throws FetchRefused {
        Reply reply = hosts.ask(new Question(address, form, headers, inside, MOST, WHOLE));
        return new Answer(reply.status(), reply.content());
    }
}
