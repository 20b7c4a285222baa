package se.samverkstad.store.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A backup that is whole, as its manifest tells.
 *
 * @param place its folder, or its file
 * @param made when its rows were as they are in it
 * @param product the version of the product that made it
 * @param build names the exact contents of that product
 * @param database what the rows were in: {@code sqlite} or {@code postgresql}
 * @param rows how many in each table
 * @param migrations the highest number applied for each module
 * @param files how many, without the manifest
 * @param bytes of all of them together; what is shared with other backups counts too
 * @param secrets what is not in it and must be entered again, by name
 * @param damaged files that did not hold what their name says, already where they were copied from
 */
public record KeptBackup(
        Path place,
        Instant made,
        String product,
        String build,
        String database,
        Map<String, Long> rows,
        Map<String, Integer> migrations,
        long files,
        long bytes,
        java.util.List<String> secrets,
        java.util.List<String> damaged) {
    public KeptBackup {
        rows = Map.copyOf(rows);
        migrations = Map.copyOf(migrations);
        secrets = java.util.List.copyOf(secrets);
        damaged = java.util.List.copyOf(damaged);
    }

    /** All rows together. */
    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    public Map<String, Long> rowsByTable() {
        return new TreeMap<>(rows);
    }
}
