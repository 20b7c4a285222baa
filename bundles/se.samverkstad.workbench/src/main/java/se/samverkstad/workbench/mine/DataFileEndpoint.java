package se.samverkstad.workbench.mine;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.Session;
import se.samverkstad.workbench.privacy.HandOut;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Refusal;

/** {@code /mitt-konto/uppgifter.zip}: all that is kept of me, to take along. */
@Component(service = Endpoint.class)
public final class DataFileEndpoint implements Endpoint {
    private final Directory directory;
    private final HandOut handOut;

    @Activate
    public DataFileEndpoint(@Reference Directory directory, @Reference HandOut handOut) {
        this.directory = directory;
        this.handOut = handOut;
    }

    @Override
    public String path() {
        return DataEndpoint.PATH + ".zip";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Optional<Session> session = Owner.of(exchange);
        if (session.isPresent()) {
            Member member =
                    directory.member(session.get().person().id()).orElseThrow(() -> new Refusal(404, "missing"));
            handOut.send(exchange, member, By.of(exchange.visitor().principal()));
        }
    }
}
