package se.samverkstad.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.store.personal.StoredKeptRows;
import se.samverkstad.store.personal.StoredPersonalRows.Place;

/** What modules have kept, for those who read and export it. */
@Component
public final class KeptRowsComponent implements KeptRows {
    private final KeptRows rows;

    @Activate
    public KeptRowsComponent(@Reference OpenStoreComponent open) {
        Map<String, Place> places = new ConcurrentHashMap<>();
        this.rows = new StoredKeptRows(
                module -> places.computeIfAbsent(
                        module,
                        id -> new Place(
                                open.store().unhurriedStoreOf(id),
                                open.store().schema().prefix(id))),
                module -> open.store().schema().tables(module),
                open.media());
    }

    @Override
    public List<KeptTable> tables(Declaration declaration) {
        return rows.tables(declaration);
    }

    @Override
    public Rows rows(KeptTable table, String search, long from, int limit) {
        return rows.rows(table, search, from, limit);
    }

    @Override
    public Rows rows(KeptTable table, Order order, String search, long from, int limit) {
        return rows.rows(table, order, search, from, limit);
    }

    @Override
    public void each(String module, List<KeptTable> tables, Taker taker) {
        rows.each(module, tables, taker);
    }

    @Override
    public Optional<Path> file(String sha256) {
        return rows.file(sha256);
    }
}
