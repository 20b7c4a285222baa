package se.samverkstad.modules.choice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samverkstad.modules.setting.Choice;
import se.samverkstad.modules.setting.Choices;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.SettingsView.Change;
import se.samverkstad.modules.table.Label;

/** The rows of one module, oldest first. */
public record Ledger(List<Row> rows) {
    /**
     * Something to add.
     *
     * @param values empty to take a choice back
     * @param secret whether they are sealed
     * @param lost whether they are a secret that cannot be opened here and is carried on as lost
     */
    public record Entry(
            Key key,
            Label name,
            String shape,
            Optional<List<String>> values,
            List<String> preset,
            boolean secret,
            boolean lost,
            String by) {}

    /** @param batch the same for what was saved at one go */
    public record Row(UUID batch, Instant at, Entry entry) {}

    private record Slot(Key key, String shape) {}

    public Ledger {
        rows = List.copyOf(rows);
    }

    public Choices now() {
        Map<Slot, Row> latest = new LinkedHashMap<>();
        rows.forEach(row -> latest.put(slot(row), row));
        List<Choice> choices = new ArrayList<>();
        latest.values().forEach(row -> choice(row).ifPresent(choices::add));
        return Choices.of(choices);
    }

    public Optional<Change> last() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(change(rows.get(rows.size() - 1)));
    }

    private Change change(Row last) {
        List<Key> keys = batch(last).stream().map(row -> row.entry().key()).toList();
        return new Change(last.batch().toString(), last.at(), last.entry().by(), keys);
    }

    /** What takes the latest change back: for each setting in it what held before, chosen by whoever undoes. */
    public List<Entry> undoing(String by) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (Row row : batch(rows.get(rows.size() - 1))) {
            Optional<Row> before = rows.stream()
                    .filter(each ->
                            !each.batch().equals(row.batch()) && slot(each).equals(slot(row)))
                    .reduce((first, second) -> second);
            entries.add(before.map(each -> by(each.entry(), by))
                    .orElseGet(() -> new Entry(
                            row.entry().key(),
                            row.entry().name(),
                            row.entry().shape(),
                            Optional.empty(),
                            row.entry().preset(),
                            row.entry().secret(),
                            false,
                            by)));
        }
        return entries;
    }

    private static Entry by(Entry entry, String by) {
        return new Entry(
                entry.key(),
                entry.name(),
                entry.shape(),
                entry.values(),
                entry.preset(),
                entry.secret(),
                entry.lost(),
                by);
    }

    private List<Row> batch(Row last) {
        return rows.stream().filter(row -> row.batch().equals(last.batch())).toList();
    }

    private static Optional<Choice> choice(Row row) {
        Entry entry = row.entry();
        return entry.values()
                .map(values -> new Choice(
                        entry.key(),
                        entry.name(),
                        entry.shape(),
                        values,
                        entry.preset(),
                        row.at(),
                        entry.by(),
                        entry.lost()));
    }

    private static Slot slot(Row row) {
        return new Slot(row.entry().key(), row.entry().shape());
    }
}
