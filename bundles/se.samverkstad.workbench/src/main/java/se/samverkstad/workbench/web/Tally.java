package se.samverkstad.workbench.web;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.modules.change.Run;

/** Counts the calls answered since the start, and those that failed on our side. */
@Component(
        service = {Tally.class, Supplier.class},
        property = "samverkstad.calls:Boolean=true")
public final class Tally implements Supplier<Run.Calls> {
    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();

    @Activate
    public Tally() {
        // Begins at nothing.
    }

    void count(boolean failure) {
        answered.increment();
        if (failure) {
            failed.increment();
        }
    }

    @Override
    public Run.Calls get() {
        return new Run.Calls(answered.sum(), failed.sum());
    }
}
