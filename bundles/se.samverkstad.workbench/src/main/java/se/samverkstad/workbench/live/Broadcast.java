package se.samverkstad.workbench.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.people.Session;
import se.samverkstad.workbench.web.Visitor;

/**
 * Tells open pages what a switch changed: the menu, and one polite sentence for each module that came or went, to those
 * who may see it. Works on a thread of its own; the switch never waits for it.
 */
@Component(service = Broadcast.class)
public final class Broadcast {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final int BEAT_SECONDS = 20;

    /** A session that ends anywhere is over on every node within five seconds (ASVS 7.4.2). */
    private static final int WATCH_SECONDS = 3;

    private final Listeners listeners;
    private final Switchboard switchboard;
    private final Faces faces;
    private final AutoCloseable subscription;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "live");
        made.setDaemon(true);
        return made;
    });
    private ContributionTable told;
    private Optional<Instant> noticed = Optional.empty();

    @Activate
    public Broadcast(@Reference Listeners listeners, @Reference Switchboard switchboard, @Reference Faces faces) {
        this.listeners = listeners;
        this.switchboard = switchboard;
        this.faces = faces;
        this.told = switchboard.current();
        this.subscription = switchboard.onSwitch(table -> thread.execute(() -> tell(table)));
        thread.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(() -> guarded(this::watch), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() throws Exception {
        subscription.close();
        thread.shutdownNow();
    }

    /** Sends the menu to a page that shows one of another table, and the number of unread notices if it is another. */
    void greet(Listener listener, String shownTable, String shownCount) {
        ContributionTable now = switchboard.current();
        if (shownCount.matches("\\d{1,3}")) {
            listener.counted(Integer.parseInt(shownCount));
            thread.execute(() -> guarded(() -> count(listener)));
        }
        if (!shownTable.isEmpty() && !shownTable.equals(Long.toString(now.number()))) {
            thread.execute(() -> guarded(() -> listener.send("menu", faces.menu(listener.visitor(), now))));
        }
    }

    private void tell(ContributionTable table) {
        List<News> news = News.between(told, table);
        told = table;
        listeners.each(listener -> guarded(() -> {
            listener.send("menu", faces.menu(listener.visitor(), table));
            count(listener);
            news.stream()
                    .map(each -> faces.notice(listener.visitor(), each))
                    .flatMap(Optional::stream)
                    .forEach(html -> listener.send("notice", html));
        }));
    }

    private void beat() {
        listeners.each(listener -> guarded(listener::beat));
    }

    /**
     * Lets go the pages whose session has ended, and tells the others when their person may something else than before,
     * wherever that was decided: one question for all of them.
     */
    public void watch() {
        Set<String> open = listeners.sessions();
        if (!open.isEmpty()) {
            Map<String, Session> lasting = faces.lasting(open);
            open.stream().filter(session -> !lasting.containsKey(session)).forEach(listeners::end);
            listeners.each(listener -> Optional.ofNullable(lasting.get(listener.session()))
                    .ifPresent(session -> guarded(() -> renew(listener, session))));
            recount();
        }
    }

    /** The open pages of those persons show how many notices they have not read. Returns at once. */
    public void counted(Set<UUID> persons) {
        if (!persons.isEmpty()) {
            thread.execute(() -> listeners.each(listener -> guarded(() -> {
                if (persons.contains(
                        UUID.fromString(listener.visitor().principal().id()))) {
                    count(listener);
                }
            })));
        }
    }

    /** On every page, when something was sent since it was last looked: another node may have done it. */
    private void recount() {
        Optional<Instant> now = faces.latestNotice();
        if (!now.equals(noticed)) {
            noticed = now;
            listeners.each(listener -> guarded(() -> count(listener)));
        }
    }

    private void count(Listener listener) {
        ContributionTable table = switchboard.current();
        int before = listener.counted();
        int now = faces.unread(listener.visitor(), table);
        listener.counted(now);
        if (before >= 0 && now != before) {
            listener.send("count", faces.count(listener.visitor(), table, now > before));
        }
    }

    private void renew(Listener listener, Session session) {
        Visitor before = listener.visitor();
        Visitor now = before.as(session);
        if (!now.principal().equals(before.principal())) {
            listener.become(now);
            listener.send("menu", faces.menu(now, switchboard.current()));
            count(listener);
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("an open page could not be told", e);
        }
    }
}
