package se.samverkstad.workbench.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.command.Readiness;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.Offer;
import se.samverkstad.modules.table.Offers;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.web.Together;

/** Asks commands whether they can run. One that fails or is late cannot, and that is its reason. */
@Component(service = {Offers.class, AskedOffers.class})
public final class AskedOffers implements Offers {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Together together;
    private final Screens screens;
    private final Duration limit;

    @Activate
    public AskedOffers(@Reference Together together, @Reference Screens screens) {
        this(together, screens, LIMIT);
    }

    AskedOffers(Together together, Screens screens, Duration limit) {
        this.together = together;
        this.screens = screens;
        this.limit = limit;
    }

    @Override
    public List<Offer> of(Request request, Predicate<Commanded> which) {
        return request instanceof WithSnapshot leased
                ? of(leased.snapshot(), Asked.on(request.path(), request), which)
                : List.of();
    }

    /** @param snapshot open until this has returned */
    List<Offer> of(Snapshot snapshot, Asked asked, Predicate<Commanded> which) {
        Text text = screens.text(asked.locale());
        List<Commanded> commands = snapshot.table().commands().stream()
                .filter(command -> asked.principal().may(command.permission()) && which.test(command))
                .toList();
        return together
                .ask(snapshot, commands, limit, command -> command.command().readiness(asked))
                .stream()
                .map(reply -> offer(reply, text))
                .toList();
    }

    private static Offer offer(Together.Reply<Commanded, Readiness> reply, Text text) {
        return new Offer(
                reply.asked(),
                reply.answer()
                        .map(Readiness::reason)
                        .orElseGet(() -> Optional.of(text.of(reply.late() ? "commands.silent" : "commands.broken"))));
    }
}
