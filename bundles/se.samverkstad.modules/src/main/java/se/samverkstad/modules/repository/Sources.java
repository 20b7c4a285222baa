package se.samverkstad.modules.repository;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.disk.Sha256;
import se.samverkstad.modules.repository.Repositories.Place;
import se.samverkstad.modules.repository.Repository.Offer;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.ModuleSource.Wish;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.source.Reading;
import se.samverkstad.modules.source.Remote;
import se.samverkstad.modules.table.Label;

/**
 * The sources of this installation and what reads them. Those on the web are read in the background: soon after the start,
 * when one is added, and every six hours.
 */
@Component(service = {Sources.class, ModuleSources.class})
public final class Sources implements ModuleSources {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
    private static final long AGAIN_HOURS = 6;
    private static final int MOST = 50;

    private final ScheduledExecutorService background = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "module-sources");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<@Nullable Remote> remote = new AtomicReference<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Clock clock = Clock.systemUTC();
    private final boolean developer;
    private final List<ModuleSource> named = new ArrayList<>();
    private final Home home;
    private final SourceFile file;
    private final AuditLog log;
    private final Repositories repositories = new Repositories(this::places);
    private final Optional<Label> garbled;
    private volatile List<ModuleSource> sources;

    @Activate
    public Sources(BundleContext framework, @Reference AuditLog log) throws IOException {
        this.log = log;
        home = new Home(Path.of(framework.getProperty("samverkstad.home")));
        home.create();
        developer = Boolean.parseBoolean(framework.getProperty("samverkstad.developer"));
        String product = framework.getProperty("samverkstad.product");
        file = new SourceFile(
                home.repository().resolve("SOURCES"),
                product == null
                        ? home.repository().toString()
                        : Path.of(product, "repository").toString(),
                home.repository().toString());
        String more = framework.getProperty("samverkstad.repositories");
        if (more != null && !more.isBlank()) {
            for (String each : more.split(File.pathSeparator)) {
                named.add(new ModuleSource(
                        "start-" + named.size(), each, Kind.FOLDER, each, true, List.of(), List.of(), true));
            }
        }
        List<ModuleSource> written;
        Label problem = null;
        try {
            written = file.read();
        } catch (ModuleRefusal e) {
            // Without it nothing is bound, so nothing but what lies in the own folders is offered, and nothing written.
            LOG.error("{}", e.sentence().en());
            problem = e.sentence();
            written = file.own();
        }
        garbled = Optional.ofNullable(problem);
        sources = withNamed(written);
        background.scheduleWithFixedDelay(this::readWeb, AGAIN_HOURS, AGAIN_HOURS, TimeUnit.HOURS);
    }

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC)
    void setRemote(Remote way) {
        remote.set(way);
        background.execute(this::readWeb);
    }

    void unsetRemote(Remote way) {
        remote.compareAndSet(way, null);
    }

    @Deactivate
    void stop() {
        background.shutdownNow();
    }

    /** What they offer, all together. */
    public Repositories repositories() {
        return repositories;
    }

    @Override
    public List<State> all() {
        return places().stream()
                .map(place -> new State(
                        place.source(), place.source().on() ? place.repository().reading() : Reading.NEVER))
                .toList();
    }

    @Override
    public List<Label> conflicts() {
        List<Label> all = new ArrayList<>(repositories.conflicts());
        garbled.ifPresent(all::add);
        return all;
    }

    @Override
    public Optional<Objection> objection(Optional<String> id, Wish wish) {
        List<ModuleSource> others = sources.stream()
                .filter(each -> id.isEmpty() || !each.id().equals(id.get()))
                .toList();
        Kind kind = id.isEmpty() ? wish.kind() : changeable(id.get()).kind();
        return new WishCheck(kind, others).objection(WishCheck.clean(wish, kind));
    }

    private Wish addable(Wish wish) {
        if (wish.kind() == Kind.PRODUCT || wish.kind() == Kind.HOME) {
            throw refuse(Code.NOT_APPLICABLE, "source.own");
        }
        if (sources.size() >= MOST) {
            throw refuse(Code.NOT_APPLICABLE, "source.most", MOST);
        }
        return accepted(Optional.empty(), wish, wish.kind());
    }

    private Wish accepted(Optional<String> id, Wish wish, Kind kind) {
        objection(id, wish).ifPresent(objection -> {
            throw new ModuleRefusal(Code.NOT_APPLICABLE, objection.sentence());
        });
        return WishCheck.clean(wish, kind);
    }

    @Override
    public synchronized ModuleSource add(Wish wish, By by) {
        Wish clean = addable(wish);
        ModuleSource added = new ModuleSource(
                UUID.randomUUID().toString().substring(0, 8),
                clean.name(),
                clean.kind(),
                clean.address(),
                true,
                clean.prefixes(),
                clean.inside(),
                false);
        List<ModuleSource> next = new ArrayList<>(sources);
        next.add(added);
        record("module.source-added", added, by);
        save(next);
        if (added.kind() == Kind.WEB) {
            background.execute(() -> read(added.id()));
        }
        return added;
    }

    @Override
    public synchronized ModuleSource change(String id, Wish wish, By by) {
        ModuleSource before = changeable(id);
        ModuleSource after = before.with(accepted(Optional.of(id), wish, before.kind()));
        record("module.source-changed", after, by);
        replace(id, source -> after);
        if (before.kind() == Kind.WEB && !before.address().equals(after.address())) {
            forget(before);
        }
        if (after.kind() == Kind.WEB) {
            background.execute(() -> read(id));
        }
        return after;
    }

    @Override
    public synchronized void move(String id, int steps, By by) {
        ModuleSource source = changeable(id);
        List<ModuleSource> next = new ArrayList<>(sources);
        int from = next.indexOf(source);
        int to = Math.max(0, Math.min(next.size() - 1 - named.size(), from + steps));
        if (from != to) {
            next.remove(from);
            next.add(to, source);
            record("module.source-moved", source, by);
            save(next);
        }
    }

    @Override
    public synchronized void turn(String id, boolean on, By by) {
        ModuleSource source = changeable(id);
        if (source.on() != on) {
            record(on ? "module.source-switched-on" : "module.source-switched-off", source, by);
            replace(id, each -> each.on(on));
        }
    }

    @Override
    public synchronized void remove(String id, By by) {
        ModuleSource source = changeable(id);
        if (source.own()) {
            throw refuse(Code.NOT_APPLICABLE, "source.own");
        }
        record("module.source-removed", source, by);
        save(sources.stream().filter(each -> !each.id().equals(id)).toList());
        forget(source);
    }

    /** What was fetched from there: nobody is offered it under another address. A reading that goes on may write it again. */
    private void forget(ModuleSource source) {
        try {
            Durable.delete(kept(source));
        } catch (IOException e) {
            LOG.warn("what was kept of the source {} is still there", source.id(), e);
        }
    }

    @Override
    public Reading read(String id) {
        return places().stream()
                .filter(place -> place.source().id().equals(id))
                .findFirst()
                .map(place -> place.repository().read())
                .orElseThrow(() -> refuse(Code.UNKNOWN, "source.unknown"));
    }

    @Override
    public List<String> carry(List<String> modules, OutputStream out) throws IOException {
        List<Offer> offers = new ArrayList<>();
        if (modules.isEmpty()) {
            offers.addAll(repositories.newest());
        }
        for (String module : modules.stream().distinct().toList()) {
            offers.add(repositories
                    .find(module, Optional.empty())
                    .orElseThrow(() -> refuse(Code.UNKNOWN, "plan.unknown", module)));
        }
        if (offers.isEmpty()) {
            throw refuse(Code.UNKNOWN, "carrier.nothing");
        }
        Map<String, Offer> byFile = new TreeMap<>();
        List<Index.Listed> listed = new ArrayList<>();
        for (Offer offer : offers) {
            Index.Listed each = new Index.Listed(
                    offer.module() + "-" + offer.version() + ".kfa",
                    offer.module(),
                    offer.version(),
                    offer.sha256(),
                    offer.length());
            listed.add(each);
            byFile.put(each.file(), offer);
        }
        // One archive is held at a time: each is read, checked and written before the next.
        Carrier.write(listed, each -> delivered(each, java.util.Objects.requireNonNull(byFile.get(each.file()))), out);
        return listed.stream().map(each -> each.module() + " " + each.version()).toList();
    }

    private static byte[] delivered(Index.Listed listed, Offer offer) {
        byte[] bytes = offer.from().bytes(offer);
        Delivered.checked(listed, bytes);
        return bytes;
    }

    @Override
    public synchronized List<String> take(Path from, By by) {
        List<String> taken = new Intake(home.repository(), IndexVerifier.TRUSTING).take(from);
        taken.forEach(each -> append(Act.of("module.source-imported", by, each).named(each)));
        return taken;
    }

    @Override
    public List<String> look(Path from) {
        return new Intake(home.repository(), IndexVerifier.TRUSTING).look(from);
    }

    private void readWeb() {
        for (Place place : places()) {
            if (place.source().kind() == Kind.WEB && place.source().on()) {
                try {
                    place.repository().read();
                } catch (RuntimeException e) {
                    LOG.warn("the source {} was not read", place.source().id(), e);
                }
            }
        }
    }

    private ModuleSource changeable(String id) {
        ModuleSource source = sources.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refuse(Code.UNKNOWN, "source.unknown"));
        if (source.fixed()) {
            throw refuse(Code.NOT_APPLICABLE, "source.fixed");
        }
        return source;
    }

    private void replace(String id, UnaryOperator<ModuleSource> change) {
        save(sources.stream()
                .map(each -> each.id().equals(id) ? change.apply(each) : each)
                .toList());
    }

    private void save(List<ModuleSource> next) {
        garbled.ifPresent(why -> {
            throw new ModuleRefusal(Code.STORAGE, why);
        });
        file.write(next);
        sources = withNamed(next.stream().filter(source -> !source.fixed()).toList());
    }

    private List<ModuleSource> withNamed(List<ModuleSource> written) {
        List<ModuleSource> all = new ArrayList<>(written);
        all.addAll(named);
        return List.copyOf(all);
    }

    /** Each source with what reads it; that is made anew only when the source has changed. */
    private List<Place> places() {
        List<ModuleSource> now = sources;
        synchronized (places) {
            places.keySet()
                    .removeIf(id -> now.stream().noneMatch(source -> source.id().equals(id)));
            return now.stream()
                    .map(source -> places.compute(
                            source.id(),
                            (id, place) -> place != null && same(place.source(), source)
                                    ? new Place(source, place.repository())
                                    : new Place(source, repository(source))))
                    .toList();
        }
    }

    private static boolean same(ModuleSource a, ModuleSource b) {
        return a.on(true).equals(b.on(true));
    }

    private Repository repository(ModuleSource source) {
        IndexVerifier verifier = IndexVerifier.TRUSTING;
        return switch (source.kind()) {
            case PRODUCT, HOME, FOLDER ->
                new FolderRepository(Path.of(source.address()), verifier, developer, source.kind() == Kind.HOME, clock);
            case FILE -> new CarriedRepository(Path.of(source.address()), verifier, clock);
            case WEB ->
                new WebRepository(source, kept(source), () -> Optional.ofNullable(remote.get()), verifier, clock);
        };
    }

    /** By the address too: what another server said is not this one's. */
    private Path kept(ModuleSource source) {
        String address = Sha256.of(source.address().getBytes(StandardCharsets.UTF_8));
        return home.root().resolve("modules").resolve("away").resolve(source.id() + "-" + address.substring(0, 12));
    }

    private void record(String kind, ModuleSource source, By by) {
        append(Act.of(kind, by, source.id())
                .named(ModuleSources.name(source).sv())
                .with("address", source.kind() == Kind.WEB ? source.address() : "")
                .with("prefixes", String.join(" ", source.prefixes())));
    }

    private void append(Act act) {
        try {
            log.append(act);
        } catch (StoreException e) {
            LOG.error("{} of {} is not on the record", act.kind(), act.target(), e);
        }
    }
}
