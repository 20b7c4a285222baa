package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.Reading;
import se.samverkstad.modules.source.Remote;
import se.samverkstad.modules.table.Label;

/**
 * A folder on a web server. Its index, and the archives of the newest versions that may come from it, are kept here, so
 * that pages ask nobody and plans can be made while the network is away. Only {@link #read} and a fetch of what is not kept
 * go out, each within its own time. What is kept can be thrown away at any time.
 */
final class WebRepository implements Repository {
    private static final Logger LOG = LoggerFactory.getLogger(WebRepository.class);
    private static final Duration INDEX_LIMIT = Duration.ofSeconds(20);
    private static final Duration ARCHIVE_LIMIT = Duration.ofSeconds(60);
    private static final Duration READ_LIMIT = Duration.ofSeconds(120);
    private static final long MOST_KEPT = 500L << 20;
    private static final String READING = "reading.json";

    private final ModuleSource source;
    private final Path kept;
    private final Supplier<Optional<Remote>> remote;
    private final IndexVerifier verifier;
    private final Clock clock;
    private volatile Known known;

    private record Known(Index index, Reading reading) {}

    /** A reading as it lies in a file. */
    private record Kept(
            @Nullable String at,
            @Nullable String tried,
            int modules,
            @Nullable Label problem,
            List<Label> remarks) {}

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final ReentrantLock reading = new ReentrantLock();

    /** @param kept a folder of its own, made when there is something to keep */
    WebRepository(
            ModuleSource source, Path kept, Supplier<Optional<Remote>> remote, IndexVerifier verifier, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.remote = remote;
        this.verifier = verifier;
        this.clock = clock;
        this.known = load();
    }

    @Override
    public List<Offer> offers() {
        return known.index().modules().stream().map(each -> each.offer(this)).toList();
    }

    @Override
    public Reading reading() {
        return known.reading();
    }

    /** One at a time; whoever comes while one takes long is told what is known, and does not wait for it. */
    @Override
    public Reading read() {
        try {
            if (!reading.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return known.reading();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return known.reading();
        }
        try {
            return fetch();
        } finally {
            reading.unlock();
        }
    }

    private Reading fetch() {
        Instant now = clock.instant();
        try {
            byte[] bytes = ask(Index.NAME, Index.LIMIT, INDEX_LIMIT);
            Index index = Index.read(source.address(), bytes, verifier);
            List<Label> remarks = new ArrayList<>(index.remarks());
            Files.createDirectories(kept);
            Durable.write(kept.resolve(Index.NAME), bytes);
            known = new Known(index, known.reading());
            collect(newest(index), remarks);
            int modules = (int) index.modules().stream()
                    .map(Index.Listed::module)
                    .distinct()
                    .count();
            Reading reading = new Reading(Optional.of(now), Optional.of(now), modules, Optional.empty(), remarks);
            known = new Known(index, reading);
        } catch (ModuleRefusal e) {
            known = new Known(known.index(), known.reading().failed(now, e.sentence()));
        } catch (IOException e) {
            Label why = say("folder.unreadable", kept, String.valueOf(e.getMessage()));
            known = new Known(known.index(), known.reading().failed(now, why));
        }
        save();
        known.reading().problem().ifPresent(why -> LOG.info("the source {} was not read: {}", source.id(), why.en()));
        return known.reading();
    }

    @Override
    public byte[] bytes(Offer offer) {
        try {
            return here(offer).isPresent() ? Files.readAllBytes(file(offer.sha256())) : download(offer);
        } catch (IOException e) {
            return download(offer);
        }
    }

    @Override
    public Optional<ModuleArchive> here(Offer offer) {
        Path file = file(offer.sha256());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != offer.length()) {
                return Optional.empty();
            }
            return Optional.of(Delivered.checked(offer.listed(), Files.readAllBytes(file)));
        } catch (IOException | ModuleRefusal e) {
            return Optional.empty();
        }
    }

    @Override
    public String stamp(Offer offer) {
        return String.valueOf(Files.isRegularFile(file(offer.sha256())));
    }

    /** The newest version of each module that may come from here. */
    private List<Offer> newest(Index index) {
        Map<String, Offer> newest = new TreeMap<>();
        for (Index.Listed each : index.modules()) {
            if (source.prefixes().stream().anyMatch(each.module()::startsWith)) {
                newest.merge(
                        each.module(),
                        each.offer(this),
                        (a, b) -> new Version(a.version()).compareTo(new Version(b.version())) >= 0 ? a : b);
            }
        }
        return List.copyOf(newest.values());
    }

    /** Fetches what is not here. One that cannot be had is told of and holds up none of the others. */
    private void collect(List<Offer> wanted, List<Label> remarks) throws IOException {
        long end = System.nanoTime() + READ_LIMIT.toNanos();
        long room = MOST_KEPT;
        Set<String> present = new HashSet<>(Set.of(Index.NAME, READING));
        for (Offer offer : wanted) {
            room -= offer.length();
            Path file = file(offer.sha256());
            present.add(String.valueOf(file.getFileName()));
            if (room < 0 || System.nanoTime() > end) {
                remarks.add(say("source.left", offer.module(), offer.version()));
            } else if (here(offer).isEmpty()) {
                try {
                    byte[] bytes = download(offer);
                    Delivered.checked(offer.listed(), bytes);
                    Durable.write(file, bytes);
                } catch (ModuleRefusal e) {
                    remarks.add(e.sentence());
                }
            }
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(kept)) {
            for (Path each : all) {
                if (!present.contains(String.valueOf(each.getFileName()))) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private byte[] download(Offer offer) {
        return ask(offer.file(), offer.length(), ARCHIVE_LIMIT);
    }

    private byte[] ask(String file, long most, Duration limit) {
        Remote way = remote.get().orElseThrow(() -> refuse(Code.BUSY, "source.starting", source.name()));
        String address = source.address() + (source.address().endsWith("/") ? "" : "/") + file;
        try {
            return way.fetch(address, Set.copyOf(source.inside()), most, limit);
        } catch (FetchRefused e) {
            Label why = new Label(e.in(Locale.forLanguageTag("sv")), e.in(Locale.ENGLISH));
            // What is longer than it was said to be is no lack of a network.
            Code code = e.reason() == FetchRefused.Reason.TOO_LARGE ? Code.DAMAGED : Code.STORAGE;
            throw new ModuleRefusal(code, say("source.away", source.name(), file, why), e);
        }
    }

    private Path file(String sha256) {
        return kept.resolve(sha256 + ".kfa");
    }

    private Known load() {
        Path index = kept.resolve(Index.NAME);
        try {
            if (!Files.isRegularFile(index)) {
                return new Known(new Index(List.of(), List.of()), Reading.NEVER);
            }
            Index read = Index.read(source.address(), Files.readAllBytes(index), verifier);
            return new Known(read, loadReading());
        } catch (IOException | ModuleRefusal e) {
            LOG.warn("what was kept of the source {} cannot be read: {}", source.id(), e.toString());
            return new Known(new Index(List.of(), List.of()), Reading.NEVER);
        }
    }

    private Reading loadReading() throws IOException {
        Path file = kept.resolve(READING);
        if (!Files.isRegularFile(file)) {
            return Reading.NEVER;
        }
        try {
            Kept found = new Gson().fromJson(Files.readString(file), Kept.class);
            return new Reading(
                    Optional.ofNullable(found.at()).map(Instant::parse),
                    Optional.ofNullable(found.tried()).map(Instant::parse),
                    found.modules(),
                    Optional.ofNullable(found.problem()),
                    found.remarks());
        } catch (JsonParseException | NullPointerException | java.time.DateTimeException e) {
            return Reading.NEVER;
        }
    }

    private void save() {
        Reading reading = known.reading();
        Kept found = new Kept(
                reading.at().map(Instant::toString).orElse(null),
                reading.tried().map(Instant::toString).orElse(null),
                reading.modules(),
                reading.problem().orElse(null),
                reading.remarks());
        try {
            Files.createDirectories(kept);
            Durable.write(kept.resolve(READING), new Gson().toJson(found).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("the reading of {} cannot be kept", source.id(), e);
        }
    }
}
