package se.samverkstad.modules.choice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import se.samverkstad.api.store.Store;
import se.samverkstad.modules.setting.Choice;
import se.samverkstad.modules.setting.Choices;
import se.samverkstad.modules.table.Label;

/**
 * Choices as rows that are only added: the latest of each setting holds, those before it are what undoing gives back. A row
 * without values takes a choice back. Safe on any thread; only the engine's writes.
 */
public final class StoredChoices {
    /** For whom a row holds; units and persons have {@link StoredOwnChoices}. */
    static final String MUNICIPALITY = "municipality";

    private static final String COLUMNS =
            "id, batch, module, pid, attribute, scope, shape, name_sv, name_en, chosen, seal, preset, chosen_at, chosen_by";

    private final Store store;
    private final Envelope envelope;
    private final Clock clock;

    /** What holds, because every page of a module asks. Another node's change reaches this one at its next start. */
    private final Map<String, Choices> held = new ConcurrentHashMap<>();

    public StoredChoices(Store store, Envelope envelope, Clock clock) {
        this.store = store;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** What holds for a module now. */
    public Choices of(String module) {
        return held.computeIfAbsent(module, id -> ledger(id).now());
    }

    /** All that was ever chosen for it, oldest first. */
    public Ledger ledger(String module) {
        return new Ledger(store.read(rows -> rows.createQuery("SELECT " + COLUMNS
                        + " FROM ${table}choice WHERE module = :module AND scope = :scope ORDER BY id")
                .bind("module", module)
                .bind("scope", MUNICIPALITY)
                .reduceRows(new ArrayList<Ledger.Row>(), (found, row) -> {
                    UUID id = row.getColumn("id", UUID.class);
                    found.add(envelope.open(
                            id,
                            row.getColumn("batch", UUID.class),
                            row.getColumn("pid", String.class),
                            row.getColumn("attribute", String.class),
                            new Label(row.getColumn("name_sv", String.class), row.getColumn("name_en", String.class)),
                            row.getColumn("shape", String.class),
                            row.getColumn("chosen", String.class),
                            row.getColumn("seal", String.class),
                            row.getColumn("preset", String.class),
                            row.getColumn("chosen_at", Instant.class),
                            row.getColumn("chosen_by", String.class)));
                    return found;
                })));
    }

    /** Adds these at one go. */
    public void append(String module, List<Ledger.Entry> entries) {
        UUID batch = store.newId();
        Instant now = clock.instant();
        List<Envelope.Written> written = entries.stream()
                .map(entry -> envelope.close(store.newId(), entry))
                .toList();
        store.write(rows -> {
            for (Envelope.Written each : written) {
                rows.createUpdate("INSERT INTO ${table}choice (" + COLUMNS + ") VALUES (:id, :batch, :module, :pid,"
                                + " :attribute, :scope, :shape, :sv, :en, :chosen, :seal, :preset, :at, :who)")
                        .bind("id", each.id())
                        .bind("batch", batch)
                        .bind("module", module)
                        .bind("pid", each.entry().key().pid())
                        .bind("attribute", each.entry().key().attribute())
                        .bind("scope", MUNICIPALITY)
                        .bind("shape", each.entry().shape())
                        .bind("sv", each.entry().name().sv())
                        .bind("en", each.entry().name().en())
                        .bind("chosen", each.chosen())
                        .bind("seal", each.seal())
                        .bind("preset", each.preset())
                        .bind("at", now)
                        .bind("who", each.entry().by())
                        .execute();
            }
            return written.size();
        });
        held.remove(module);
    }

    /** Nothing is left of what was chosen for it: its data were purged. */
    public void erase(String module) {
        store.write(rows -> rows.createUpdate("DELETE FROM ${table}choice WHERE module = :module")
                .bind("module", module)
                .execute());
        held.remove(module);
    }

    /** These as they would hold, before they are added. */
    public Choices with(Ledger ledger, List<Ledger.Entry> entries) {
        Instant now = clock.instant();
        List<Choice> all = new ArrayList<>(ledger.now().beside(List.of()));
        for (Ledger.Entry entry : entries) {
            all.removeIf(each -> each.key().equals(entry.key()) && each.shape().equals(entry.shape()));
            entry.values()
                    .ifPresent(values -> all.add(new Choice(
                            entry.key(),
                            entry.name(),
                            entry.shape(),
                            values,
                            entry.preset(),
                            now,
                            entry.by(),
                            entry.lost())));
        }
        return Choices.of(all);
    }
}
