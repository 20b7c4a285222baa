package se.samverkstad.search.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.AlreadyClosedException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Searchable;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.search.Forgetting;
import se.samverkstad.search.index.Hit;
import se.samverkstad.search.index.Index;
import se.samverkstad.search.index.IndexDamaged;

/**
 * Finds what a person may see, of the modules that run at this moment. The index lies in {@code HOME/search}; it is no part of
 * a backup, and whatever happens to it, it is made anew from the objects. Safe on any thread.
 */
@Component(service = {Search.class, Forgetting.class})
public final class Search implements Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Switchboard switchboard;
    private final Inbox inbox = new Inbox();
    private final String process = UUID.randomUUID().toString();
    private final Calls calls;
    private final Upkeep upkeep;
    private final AutoCloseable switches;
    private final Thread thread;
    private volatile boolean closing;
    private int failures;

    @Activate
    public Search(@Reference Switchboard switchboard, BundleContext framework) {
        this(
                switchboard,
                Path.of(Objects.requireNonNull(framework.getProperty("samverkstad.home"), "samverkstad.home"))
                        .resolve("search"),
                PATIENCE);
    }

    Search(Switchboard switchboard, Path folder, Duration patience) {
        this.switchboard = switchboard;
        calls = new Calls(switchboard, patience);
        upkeep = new Upkeep(switchboard, calls, inbox, folder);
        switches = switchboard.onSwitch(table -> inbox.wake());
        thread = new Thread(this::run, "search");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    public void close() throws Exception {
        switches.close();
        closing = true;
        upkeep.stop();
        // Interrupted while it writes, it would have to open everything again: only a source that hangs is not waited
        // for.
        thread.join(SOON.toMillis());
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
        calls.close();
    }

    private void run() {
        try (upkeep) {
            while (!closing) {
                inbox.await(round());
            }
        } catch (InterruptedException e) {
            // It is over.
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the index of the search did not close", e);
        }
    }

    private Duration round() throws InterruptedException {
        try {
            Duration next = upkeep.round();
            failures = 0;
            return next;
        } catch (IOException | RuntimeException | LinkageError e) {
            if (!closing) {
                LOG.warn("the index of the search could not be kept up; it is opened again", e);
            }
            failures++;
            return failures == 1 ? SOON : AFTER_FAILURE;
        }
    }

    /** An object changed. @param source such as {@code podcast/episodes} */
    void changed(String source, String id) {
        inbox.changed(source, id);
    }

    void changed(String source) {
        inbox.changed(source);
    }

    /**
     * Reads everything again. Returns at once; what is found now is found until then.
     *
     * @return what {@link #rebuilt} knows it by
     */
    public String rebuild() {
        return process + "/" + upkeep.again();
    }

    /** Whether that has been done; empty when a process was asked that is no more. */
    public Optional<Boolean> rebuilt(String time) {
        String mine = process + "/";
        return time.startsWith(mine)
                ? Optional.of(upkeep.answered(Long.parseLong(time.substring(mine.length()))))
                : Optional.empty();
    }

    /** What the modules are called of which something could not be read when everything was; none twice. */
    public List<String> unread(Locale locale) {
        ContributionTable table = switchboard.current();
        return upkeep.unread().stream()
                .map(source -> source.generation().module())
                .distinct()
                .map(module -> table.generation(module)
                        .map(found -> found.name().in(locale))
                        .orElse(module))
                .toList();
    }

    /** How many objects have been read since it was last begun to read everything. */
    public long read() {
        return upkeep.read();
    }

    @Override
    public boolean forget(Duration most) throws InterruptedException {
        upkeep.again();
        return upkeep.awaitAgain(most);
    }

    /** How many objects the index holds; empty while it is not open. */
    public Optional<Integer> size() {
        try {
            Optional<Index> open = upkeep.index();
            return open.isPresent() ? Optional.of(open.get().size()) : Optional.empty();
        } catch (IOException | AlreadyClosedException e) {
            return Optional.empty();
        }
    }

    /** Whether everything has been read. */
    public boolean whole() {
        return upkeep.whole();
    }

    /**
     * @param source to look in that one only; empty for all
     * @param from how many hits to pass over
     */
    public Found find(String text, Principal principal, Optional<String> source, int from, int most) {
        ContributionTable table = switchboard.current();
        Map<String, Searchable> sources = Upkeep.sources(table);
        source.ifPresent(only -> sources.keySet().retainAll(List.of(only)));
        Optional<Index> index = upkeep.index();
        if (index.isEmpty()) {
            return Found.notYet();
        }
        try {
            List<Hit> hits = index.get().find(text, principal, sources.keySet(), from, most + 1);
            return new Found(
                    hits.stream()
                            .limit(most)
                            .filter(hit -> reads(principal, hit, table))
                            .toList(),
                    hits.size() > most,
                    !upkeep.whole());
        } catch (IndexDamaged e) {
            LOG.warn("it is made anew", e);
            upkeep.damaged();
            return Found.notYet();
        } catch (AlreadyClosedException e) {
            return Found.notYet();
        }
    }

    /** Asks what the page itself will ask, whatever the index says. */
    private static boolean reads(Principal principal, Hit hit, ContributionTable table) {
        String path = hit.path().replaceFirst("[?#].*", "");
        return table.route("GET", path)
                .map(Route.Match::route)
                .map(route -> principal.may(route.permission()))
                .orElseGet(() -> hit.source().startsWith(GenerationKey.CORE + "/")
                        && table.absent(path).isEmpty());
    }

    /** Where the hits of a source come from: its module, and what its objects are called. */
    public Optional<Origin> origin(String source) {
        ContributionTable table = switchboard.current();
        return Optional.ofNullable(Upkeep.sources(table).get(source))
                .flatMap(found -> table.generation(found.generation().module())
                        .map(module -> new Origin(
                                found.generation().module().equals(GenerationKey.CORE)
                                        ? Optional.empty()
                                        : Optional.of(module.name()),
                                found.label())));
    }

    /** @param module empty for what is of the workbench itself */
    public record Origin(Optional<Label> module, Label kind) {}

    /** The module that a bundle says it is of; core for what is none. */
    String module(String header) {
        return switchboard.current().generation(header).isPresent() ? header : GenerationKey.CORE;
    }
}
