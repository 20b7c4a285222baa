package se.samverkstad.store.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.Migrations;

/**
 * Makes in one database the tables of another: every migration of its journal again, without the rows they filled in. So
 * the tables of removed modules come too, whose rows are kept.
 */
public final class SchemaCopy {
    private final Connection from;
    private final Connection to;
    private final Dialect target;
    private final List<Path> jars;
    private @Nullable Map<String, Migration> found;

    /** @param jars searched for migrations that an older build applied without keeping their text */
    public SchemaCopy(Connection from, Connection to, Dialect target, List<Path> jars) {
        this.from = from;
        this.to = to;
        this.target = target;
        this.jars = List.copyOf(jars);
    }

    public void make() throws SQLException {
        CoreTables source = new CoreTables(from);
        new CoreTables(to).make(target);
        for (Map.Entry<String, Map<Integer, CoreTables.Applied>> module :
                source.all().entrySet()) {
            String id = module.getKey();
            String prefix = source.prefix(id)
                    .orElseThrow(() -> new SQLException("the module %s has tables and no prefix".formatted(id)));
            for (Map.Entry<Integer, CoreTables.Applied> applied : new TreeMap<>(module.getValue()).entrySet()) {
                apply(id, prefix, migration(id, applied.getKey(), applied.getValue()));
            }
        }
    }

    private void apply(String module, String prefix, Migration migration) throws SQLException {
        try (java.sql.Statement jdbc = to.createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (Statement statement : Script.read(module, migration)) {
                if (statement.starts("create") || statement.starts("alter") || statement.starts("drop")) {
                    jdbc.execute(statement.sql(prefix, target));
                }
            }
        }
    }

    private Migration migration(String module, int number, CoreTables.Applied applied) {
        if (applied.script() != null) {
            return new Migration(number, applied.name(), applied.script());
        }
        return Optional.ofNullable(inJars().get(applied.checksum()))
                .orElseThrow(() -> new BackupRefused(
                        "NO_SCRIPT",
                        "Hur tabellerna i modulen %s ska se ut är okänt: %03d-%s finns inte kvar. Installera modulen igen och försök på nytt."
                                .formatted(module, number, applied.name()),
                        "What the tables of the module %s look like is unknown: %03d-%s is no longer there. Install the module again and try once more."
                                .formatted(module, number, applied.name())));
    }

    private Map<String, Migration> inJars() {
        Map<String, Migration> known = found;
        if (known == null) {
            known = new HashMap<>();
            for (Path jar : jars) {
                for (Migration migration : Migrations.of(jar)) {
                    known.put(migration.checksum(), migration);
                }
            }
            found = known;
        }
        return known;
    }
}
