package se.samverkstad.modules.lease;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.source.Costs;

/** Reads the tally of the generation that the table names. */
@Component
public final class CountedCosts implements Costs {
    private final LeasedSwitchboard switchboard;

    @Activate
    public CountedCosts(@Reference LeasedSwitchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public Optional<Cost> of(String module) {
        return switchboard
                .current()
                .generation(module)
                .flatMap(found -> switchboard.tally().of(found.generation()))
                .map(sum -> new Cost(
                        sum.since(),
                        sum.start(),
                        sum.calls(),
                        sum.failed(),
                        Duration.ofNanos(sum.processor()),
                        sum.allocated()));
    }
}
