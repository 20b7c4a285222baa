package se.samverkstad.search.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Searchable;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;

/** A table that tests switch, and counts what is leased. */
final class Desk implements Switchboard {
    static final String READ = "podcast.read";

    final AtomicInteger leased = new AtomicInteger();
    private final List<Consumer<ContributionTable>> listeners = new CopyOnWriteArrayList<>();
    private volatile ContributionTable table = new ContributionTable(0, List.of(), List.of());

    /** A module with one source of that name and a page for its objects. */
    static Contributions module(String module, String feature, SearchSource source) {
        GenerationKey key = new GenerationKey(module, "1.0.0", feature);
        return new Contributions(
                key,
                new Label("Modul " + module, "Module " + module),
                List.of(
                        new Route(
                                key,
                                "/" + module + "/{id}",
                                Kind.PAGE,
                                READ,
                                0,
                                java.util.Set.of(),
                                request -> Response.notFound("", "")),
                        new Searchable(key, "things", new Label("Saker", "Things"), READ, source)),
                Help.none());
    }

    void switchTo(Contributions... contributions) {
        table = new ContributionTable(table.number() + 1, List.of(contributions), List.of());
        listeners.forEach(each -> each.accept(table));
    }

    @Override
    public ContributionTable current() {
        return table;
    }

    @Override
    public AutoCloseable onSwitch(Consumer<ContributionTable> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Snapshot lease() {
        return lease(table);
    }

    private Snapshot lease(ContributionTable leasedTable) {
        leased.incrementAndGet();
        return new Snapshot() {
            private final List<GenerationKey> missed = new ArrayList<>();

            @Override
            public ContributionTable table() {
                return leasedTable;
            }

            @Override
            public <R> R call(GenerationKey generation, Callable<R> call) throws Exception {
                return call.call();
            }

            @Override
            public void missed(GenerationKey generation) {
                missed.add(generation);
            }

            @Override
            public Snapshot again() {
                return lease(leasedTable);
            }

            @Override
            public void close() {
                leased.decrementAndGet();
            }
        };
    }
}
