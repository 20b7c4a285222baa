package se.samverkstad.search.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.search.Findable;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Searchable;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.search.index.Index;

/**
 * One round makes the index what the objects are. A source is read whole when its state is not the one it was read in: after a
 * crash, an update, an import past everyone. What is told by id is read alone; the state that goes with it is believed when
 * nothing more was told for two seconds after it was asked for, so that no change falls between the two.
 *
 * <p>Rounds run on one thread; the index is asked on any.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int BATCH = 100;
    private static final Duration CALM = Duration.ofSeconds(2);
    /** What was gone is out of the files at once; what an object said before it was changed, after a while. */
    private static final Duration SOME_TIME = Duration.ofHours(1);

    private static final Duration USUAL = Duration.ofMinutes(1);

    private final Switchboard switchboard;
    private final Calls calls;
    private final Inbox inbox;
    private final Path folder;
    private final Map<String, Candidate> told = new HashMap<>();
    private final Map<String, GenerationKey> failed = new HashMap<>();
    private volatile List<Searchable> unread = List.of();
    private volatile @Nullable Index index;
    private volatile boolean damaged;
    private volatile boolean whole;
    private volatile boolean stopped;
    private boolean erased;
    private long asked;
    private long answered;
    private volatile long read;
    private boolean outdated;
    private long forgot = System.nanoTime();

    /** A state of a source that was told of. @param nanos when it was asked for; no state yet when nothing was */
    private record Candidate(Optional<String> state, long nanos) {}

    Upkeep(Switchboard switchboard, Calls calls, Inbox inbox, Path folder) {
        this.switchboard = switchboard;
        this.calls = calls;
        this.inbox = inbox;
        this.folder = folder;
    }

    /** The index as it is; empty until it was opened. */
    Optional<Index> index() {
        return Optional.ofNullable(index);
    }

    /** Whether everything has been read once since the index was opened. */
    boolean whole() {
        return whole;
    }

    /** It could not be read: the next round throws it away. */
    void damaged() {
        damaged = true;
        whole = false;
        inbox.wake();
    }

    /** The next round reads everything again; what was found before is found until then. @return which time this is */
    long again() {
        long mine;
        synchronized (this) {
            mine = ++asked;
        }
        inbox.wake();
        return mine;
    }

    /** Whether everything has been read that time. */
    synchronized boolean answered(long time) {
        return answered >= time;
    }

    /** How many objects have been read since it was last begun to read everything. */
    long read() {
        return read;
    }

    /** Those that could not be read when everything was; what they have is found as it was before. */
    List<Searchable> unread() {
        return unread;
    }

    /** Waits until everything has been read that {@link #again} asked for. @return whether it was, within that time */
    synchronized boolean awaitAgain(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        long mine = asked;
        for (long left = most.toMillis(); answered < mine && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return answered >= mine;
    }

    private synchronized long asked() {
        return asked;
    }

    private synchronized boolean open(long wanted) {
        return wanted > answered;
    }

    private synchronized void readAllOf(long wanted) {
        answered = Math.max(answered, wanted);
        notifyAll();
    }

    /** The round that runs ends soon, without reading what it has not begun. */
    void stop() {
        stopped = true;
        inbox.wake();
    }

    static Map<String, Searchable> sources(ContributionTable table) {
        Map<String, Searchable> sources = new TreeMap<>();
        table.generations()
                .forEach(each -> each.all(Searchable.class).forEach(source -> sources.put(source.key(), source)));
        return sources;
    }

    /**
     * @return when the next one is due, if nothing happens before
     * @throws IOException when the index cannot be written; the next round opens it again
     */
    Duration round() throws IOException, InterruptedException {
        ContributionTable table = switchboard.current();
        if (table.number() == 0) {
            // Core has not collected its own yet: nothing is gone.
            return USUAL;
        }
        try {
            Index open = opened();
            Map<String, Searchable> sources = sources(table);
            Map<String, Inbox.News> news = inbox.take();
            long wanted = asked();
            boolean everything = open(wanted);
            if (everything) {
                read = 0;
            }
            for (String gone : open.states().keySet()) {
                if (!sources.containsKey(gone)) {
                    open.clear(gone);
                    open.commit();
                    erased = true;
                }
            }
            told.keySet().retainAll(sources.keySet());
            boolean all = true;
            for (Searchable source : sources.values()) {
                all &= !stopped && settle(open, source, Optional.ofNullable(news.get(source.key())), everything);
            }
            whole = all;
            if (everything) {
                unread = sources.values().stream()
                        .filter(source -> failed.containsKey(source.key()))
                        .toList();
            }
            if (everything
                    || told.isEmpty() && (erased || outdated && System.nanoTime() - forgot > SOME_TIME.toNanos())) {
                open.forget();
                erased = false;
                outdated = false;
                forgot = System.nanoTime();
            }
            readAllOf(wanted);
            return told.isEmpty() ? USUAL : CALM;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Index opened() throws IOException {
        if (damaged) {
            damaged = false;
            close();
            index = Index.fresh(folder);
        }
        Index open = index;
        if (open == null) {
            open = Index.open(folder);
            index = open;
        }
        return open;
    }

    /** @return whether the index holds all of it */
    private boolean settle(Index open, Searchable source, Optional<Inbox.News> news, boolean everything)
            throws IOException, InterruptedException {
        String key = source.key();
        try {
            if (everything) {
                readAll(open, source);
            } else {
                if (news.filter(Inbox.News::whole).isPresent()) {
                    told.remove(key);
                } else if (news.isPresent()) {
                    told.put(key, new Candidate(Optional.empty(), System.nanoTime()));
                    read(open, source, news.get());
                }
                compare(open, source);
            }
            failed.remove(key);
            return true;
        } catch (Calls.Gone e) {
            open.leave();
            told.remove(key);
            inbox.wake();
            return false;
        } catch (InterruptedException | IOException e) {
            throw e;
        } catch (Exception e) {
            open.leave();
            if (!source.generation().equals(failed.put(key, source.generation()))) {
                LOG.warn("what can be found of {} could not be read", key, e);
            }
            // What was told and not read is read with everything else, when it answers again.
            told.remove(key);
            return false;
        }
    }

    private void compare(Index open, Searchable source) throws Exception {
        String key = source.key();
        Candidate candidate = told.get(key);
        String kept = open.states().get(key);
        if (candidate != null && kept != null && candidate.state().isPresent()) {
            if (System.nanoTime() - candidate.nanos() >= CALM.toNanos()) {
                told.remove(key);
                open.state(key, candidate.state().get());
                open.commit();
            }
            return;
        }
        String now = state(source);
        if (now.equals(kept)) {
            told.remove(key);
        } else if (candidate != null && kept != null && sameGeneration(kept, now)) {
            told.put(key, new Candidate(Optional.of(now), System.nanoTime()));
        } else {
            readAll(open, source);
        }
    }

    private static boolean sameGeneration(String one, String other) {
        return one.substring(0, one.indexOf(' ')).equals(other.substring(0, other.indexOf(' ')));
    }

    private String state(Searchable source) throws Exception {
        // Another version of the module may say other words of the same rows.
        String generation = source.generation().feature();
        return (generation.isEmpty() ? GenerationKey.CORE : generation) + " " + calls.of(source, each -> each.state());
    }

    private void read(Index open, Searchable source, Inbox.News news) throws Exception {
        for (String id : news.ids()) {
            Optional<Findable> found = calls.of(source, each -> each.find(id)).filter(one -> own(source, one));
            if (found.isPresent()) {
                open.put(source.key(), source.permission(), found.get());
                outdated = true;
            } else {
                open.remove(source.key(), id);
                erased = true;
            }
        }
        open.commit();
    }

    private void readAll(Index open, Searchable source) throws Exception {
        String key = source.key();
        String state = state(source);
        boolean replaces = open.states().containsKey(key);
        open.clear(key);
        String last = "";
        List<Findable> some;
        do {
            if (stopped) {
                throw new Calls.Gone();
            }
            String after = last;
            some = calls.of(source, each -> List.copyOf(each.after(after, BATCH)));
            for (Findable object : some) {
                if (own(source, object)) {
                    open.add(key, source.permission(), object);
                }
            }
            read += some.size();
            last = some.isEmpty() ? last : some.get(some.size() - 1).id();
            if (!some.isEmpty() && last.equals(after)) {
                throw new IllegalStateException(key + " answers with the same objects again after \"" + after + "\"");
            }
        } while (some.size() >= BATCH);
        open.state(key, state);
        open.commit();
        told.remove(key);
        erased |= replaces;
    }

    /** A module lets nothing be found but what is its own. */
    private static boolean own(Searchable source, Findable object) {
        String module = source.generation().module();
        boolean own = module.equals(GenerationKey.CORE) || object.path().matches("/" + module + "([/?#].*)?");
        if (!own) {
            LOG.warn("{} gives the address {}, which is not of its module", source.key(), object.path());
        }
        return own;
    }

    @Override
    public void close() throws IOException {
        Index open = index;
        index = null;
        whole = false;
        // What was told and not written is found out by comparing states.
        told.clear();
        if (open != null) {
            open.close();
        }
    }
}
