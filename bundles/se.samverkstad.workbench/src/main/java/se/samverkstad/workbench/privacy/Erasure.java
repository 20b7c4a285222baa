package se.samverkstad.workbench.privacy;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.people.privacy.Mark;
import se.samverkstad.people.privacy.Tombstones;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.PersonalRows;
import se.samverkstad.store.personal.PersonalRows.Purged;

/**
 * Carries purges out, so that a stop at any place is finished by the next run: what is to go is on the record before, the
 * files are noted in {@code HOME/erased} before the rows that name them go, and each data set is on the record when it is
 * gone. Marked as the erasure of a person is, so that nothing comes back with a backup.
 */
@Component(service = Erasure.class)
public final class Erasure {
    private final Holdings holdings;
    private final Modules modules;
    private final PersonalRows rows;
    private final Tombstones tombstones;
    private final PurgeOrders orders;
    private final AuditLog log;
    private final Path folder;

    @Activate
    public Erasure(
            @Reference Holdings holdings,
            @Reference Modules modules,
            @Reference PersonalRows rows,
            @Reference Tombstones tombstones,
            @Reference PurgeOrders orders,
            @Reference AuditLog log,
            BundleContext framework) {
        this.holdings = holdings;
        this.modules = modules;
        this.rows = rows;
        this.tombstones = tombstones;
        this.orders = orders;
        this.log = log;
        this.folder = Path.of(framework.getProperty("samverkstad.home"), "erased");
    }

    /**
     * Goes on where it was.
     *
     * @throws se.samverkstad.modules.change.ModuleRefusal when another change runs, or the module is back
     */
    void carryOut(PurgeOrder order) {
        modules.purge(order.module(), By.SYSTEM, () -> erase(order));
    }

    /** @return whether nothing of the module is left */
    private boolean erase(PurgeOrder order) {
        if (!orders.alone(() -> begin(order))) {
            return false;
        }
        KeptData module = module(order.module()).orElseThrow();
        List<DataSet> left = new ArrayList<>(module.declaration().sets().stream()
                .filter(set -> order.sets().contains(set.id()))
                .filter(set ->
                        order.purged().stream().noneMatch(gone -> gone.set().equals(set.id())))
                .toList());
        while (!left.isEmpty()) {
            DataSet set = oneThatGoes(order, module, left);
            left.remove(set);
        }
        PurgePoint.ERASED.hit();
        return nothingLeft(module);
    }

    /** It may have been called off since it was looked for; from here on it cannot be. */
    private boolean begin(PurgeOrder order) {
        PurgeOrder now = orders.find(order.id()).orElseThrow();
        if (now.state() == PurgeOrder.State.PLANNED) {
            KeptData module = module(order.module()).orElseThrow();
            List<String> counts = module.declaration().sets().stream()
                    .filter(set -> order.sets().contains(set.id()))
                    .map(set -> set.id() + ":" + rows.size(module.declaration(), set))
                    .toList();
            log.append(Parcels.on(act(PurgeOrders.BEGUN, order), "counts", counts));
            PurgePoint.BEGUN.hit();
        }
        return now.state() != PurgeOrder.State.CANCELLED && now.state() != PurgeOrder.State.LAPSED;
    }

    /** Rows of one may depend on rows of another: those that others need go last. */
    private DataSet oneThatGoes(PurgeOrder order, KeptData module, List<DataSet> left) {
        Optional<StoreException> conflict = Optional.empty();
        for (DataSet set : left) {
            try {
                erase(order, module, set);
                return set;
            } catch (StoreException e) {
                if (e.code() != StoreException.Code.CONFLICT) {
                    throw e;
                }
                conflict = Optional.of(e);
            }
        }
        throw conflict.orElseThrow();
    }

    private void erase(PurgeOrder order, KeptData module, DataSet set) {
        Path noted = folder.resolve("files_" + order.id() + "_" + set.id());
        Set<String> files = noted(noted);
        files.addAll(rows.files(module.declaration(), set));
        // A set that does not go now, because others depend on it, is not marked as gone.
        note(noted, files);
        Purged purged = purged(module.declaration(), set);
        PurgePoint.ROWS_GONE.hit();
        Mark mark = Mark.purge(module.module(), set.id(), UUID.randomUUID());
        tombstones.set(mark);
        int collected = rows.collect(files, declarations());
        tombstones.settle(mark);
        long size = Math.max(purged.rows(), order.counted().getOrDefault(set.id(), 0L));
        log.append(act(PurgeOrders.PURGED, order)
                .with("set", set.id())
                .with("decision", order.decision().reference())
                .with("day", order.decision().day().toString())
                .with("rows", Long.toString(size))
                .with("files", Integer.toString(collected)));
        remove(noted);
        PurgePoint.SET_GONE.hit();
    }

    /** What a mark asks for, in a database that is older than it. */
    void again(Mark mark) {
        Mark.DataOf what = mark.purge().orElseThrow();
        Optional<KeptData> module = module(what.module());
        Optional<DataSet> set = module.flatMap(each -> each.declaration().sets().stream()
                .filter(one -> one.id().equals(what.set()))
                .filter(one -> rows.size(each.declaration(), one) > 0)
                .findFirst());
        set.ifPresent(each -> purged(module.orElseThrow().declaration(), each));
        tombstones.settle(mark);
        set.ifPresent(each -> log.append(Act.of("data.purged-again", By.SYSTEM, what.module())
                .named(module.orElseThrow().name().sv())
                .with("set", what.set())));
    }

    /** Whoever planned it cannot: the module was here again, or its rows are others. */
    void lapse(PurgeOrder order, String why) {
        log.append(act(PurgeOrders.CANCELLED, order).with("why", why));
    }

    /** Whether everything of it is gone but the module itself, which is still removed. */
    boolean leftOver(PurgeOrder order) {
        return !orders.overtaken(order.number(), order.module())
                && module(order.module())
                        .filter(module -> module.standing() == KeptData.Standing.REMOVED)
                        .filter(module -> nothingLeft(module))
                        .isPresent();
    }

    private boolean nothingLeft(KeptData module) {
        return module.declaration().sets().stream().allMatch(set -> rows.size(module.declaration(), set) == 0);
    }

    private Optional<KeptData> module(String id) {
        return modules.kept().stream().filter(each -> each.module().equals(id)).findFirst();
    }

    private Purged purged(Declaration declaration, DataSet set) {
        return rows.purge(declaration, set, declarations());
    }

    private List<Declaration> declarations() {
        return holdings.all().stream().map(Holdings.Holder::declaration).toList();
    }

    private static Act act(String kind, PurgeOrder order) {
        return Act.of(kind, By.SYSTEM, order.module()).named(order.name()).with("order", order.id());
    }

    private static Set<String> noted(Path file) {
        try {
            return Files.exists(file) ? new LinkedHashSet<>(Files.readAllLines(file)) : new LinkedHashSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Path file, Set<String> files) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Path fresh = file.resolveSibling(file.getFileName() + ".part");
            try (FileChannel out = FileChannel.open(fresh, CREATE, TRUNCATE_EXISTING, WRITE)) {
                out.write(ByteBuffer.wrap(String.join("\n", files).getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.resolveSibling(""), READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
