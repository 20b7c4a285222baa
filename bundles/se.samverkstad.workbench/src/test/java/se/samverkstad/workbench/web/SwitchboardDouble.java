package se.samverkstad.workbench.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.Contribution;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.NoticeSort;
import se.samverkstad.modules.table.OfferedFeed;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;

/** A switchboard over real tables that counts its leases. */
public final class SwitchboardDouble implements Switchboard {
    public static final GenerationKey RADIO = new GenerationKey("radio", "1.0.0", "feature");
    public static final Label NAME = new Label("Närradio", "Local radio");

    private final List<Consumer<ContributionTable>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger leases = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private final List<Contribution> contributed = new ArrayList<>();
    private volatile ContributionTable table = new ContributionTable(1, List.of(), List.of());

    public SwitchboardDouble page(String pattern, Page page) {
        return route(pattern, Kind.PAGE, "signed-in", 0, page);
    }

    public SwitchboardDouble action(String pattern, long uploadLimit, Page page) {
        return route(pattern, Kind.ACTION, "signed-in", uploadLimit, page);
    }

    public SwitchboardDouble route(String pattern, Kind kind, String permission, long limit, Page page) {
        return route(new Route(RADIO, pattern, kind, permission, limit, Set.of(), page));
    }

    public SwitchboardDouble route(Route route) {
        contributed.add(route);
        install();
        return this;
    }

    /** A kind of notices that the module sends. */
    public SwitchboardDouble kind(String id, String permission, boolean optional) {
        contributed.add(
                new NoticeSort(RADIO, id, new Label("Nya " + id, "New " + id), permission, 500, optional, true));
        install();
        return this;
    }

    public SwitchboardDouble feed(OfferedFeed feed) {
        contributed.add(feed);
        install();
        return this;
    }

    /** The module with what was said so far and one entry in the menu. */
    public void install() {
        MenuItem menu = new MenuItem(RADIO, "/radio", NAME, 100, "signed-in");
        List<Contribution> all =
                Stream.concat(contributed.stream(), Stream.of(menu)).toList();
        install(new Contributions(RADIO, NAME, all, Help.none()));
    }

    /** Modules with whatever they contribute. */
    public void install(Contributions... contributions) {
        switchTo(List.of(contributions), List.of());
    }

    public void remove(Absent.Why why) {
        switchTo(List.of(), List.of(new Absent("radio", NAME, why, Instant.parse("2026-11-20T10:00:00Z"))));
    }

    private void switchTo(Collection<Contributions> contributions, Collection<Absent> absent) {
        table = new ContributionTable(table.number() + 1, contributions, absent);
        listeners.forEach(listener -> listener.accept(table));
    }

    public int leases() {
        return leases.get();
    }

    public int missed() {
        return missed.get();
    }

    /** As it is before anything has been read. */
    void starting() {
        table = new ContributionTable(0, List.of(), List.of());
    }

    @Override
    public ContributionTable current() {
        return table;
    }

    @Override
    public Snapshot lease() {
        leases.incrementAndGet();
        return new Counted(table);
    }

    @Override
    public AutoCloseable onSwitch(Consumer<ContributionTable> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private final class Counted implements Snapshot {
        private final ContributionTable leased;
        private final AtomicBoolean closed = new AtomicBoolean();

        Counted(ContributionTable leased) {
            this.leased = leased;
        }

        @Override
        public ContributionTable table() {
            return leased;
        }

        @Override
        public <R> R call(GenerationKey generation, Callable<R> call) throws Exception {
            if (closed.get()) {
                throw new IllegalStateException("called without a lease");
            }
            return call.call();
        }

        @Override
        public Snapshot again() {
            leases.incrementAndGet();
            return new Counted(leased);
        }

        @Override
        public void missed(GenerationKey generation) {
            missed.incrementAndGet();
        }

        @Override
        public void close() {
            if (!closed.compareAndSet(false, true)) {
                throw new IllegalStateException("a lease was closed twice");
            }
            leases.decrementAndGet();
        }
    }
}
