package se.samverkstad.operations.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverkstad.store.migration.MigrationJournal;

/**
 * What happens to the tables, by module.
 *
 * @param steps applied at the first start; they only add, so the former product still reads the tables
 * @param unknown applied already, and not known to this product: a newer one has used the tables
 */
record SchemaChange(Map<String, List<String>> steps, Map<String, List<String>> unknown) {
    static SchemaChange of(MigrationJournal journal) {
        Map<String, List<String>> before = journal.rehearsed();
        Map<String, List<String>> steps = new TreeMap<>();
        journal.applied().forEach((module, applied) -> {
            List<String> fresh = new ArrayList<>(applied);
            fresh.removeAll(before.getOrDefault(module, List.of()));
            if (!fresh.isEmpty()) {
                steps.put(module, fresh);
            }
        });
        return new SchemaChange(steps, journal.unknown());
    }

    static int count(Map<String, List<String>> steps) {
        return steps.values().stream().mapToInt(List::size).sum();
    }

    /** {@code people 010-units, 011-roster; podcast 004-cover}. */
    static String line(Map<String, List<String>> steps) {
        return String.join(
                "; ",
                steps.entrySet().stream()
                        .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
                        .toList());
    }
}
