package se.samverkstad.inframework;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.people.openid.ProviderWire;

/** Core is complete only when someone could ask the organisations by which people sign in. Here nobody is asked. */
@Component
public final class NoWayOut implements ProviderWire {
    @Override
    public Answer ask(String address, Optional<String> form, Map<String, String> headers, Set<String> inside)
            throws FetchRefused {
        throw new FetchRefused(FetchRefused.Reason.UNREACHABLE, "Ingen väg leder härifrån.", "No way leads out.");
    }
}
