package se.samverkstad.workbench.preview;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import se.samverkstad.modules.table.Contribution;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.modules.table.Snapshot;

/** A table that nothing replaces. */
public record SampleSnapshot(ContributionTable table) implements Snapshot {
    public static final GenerationKey PODCAST = new GenerationKey("podcast", "1.0.0", "0".repeat(64));

    public static SampleSnapshot of(List<MenuItem> menu, List<PlacedPart> parts) {
        return of(Stream.<Contribution>concat(menu.stream(), parts.stream()).toList());
    }

    /** With those contributions of the podcast. */
    public static SampleSnapshot of(List<? extends Contribution> all) {
        return of(all, Help.none());
    }

    /** With those contributions of the podcast, and that help. */
    public static SampleSnapshot of(List<? extends Contribution> all, Help help) {
        Contributions podcast =
                new Contributions(PODCAST, new Label("Forskningspodd", "Research podcast"), List.copyOf(all), help);
        return new SampleSnapshot(new ContributionTable(7, List.of(podcast), List.of()));
    }

    @Override
    public <R> R call(GenerationKey generation, Callable<R> call) throws Exception {
        return call.call();
    }

    @Override
    public Snapshot again() {
        return this;
    }

    @Override
    public void missed(GenerationKey generation) {
        // Nothing is counted.
    }

    @Override
    public void close() {
        // Nothing is leased.
    }
}
