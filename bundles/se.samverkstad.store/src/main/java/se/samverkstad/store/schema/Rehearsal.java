package se.samverkstad.store.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;
import se.samverkstad.store.database.PostgresDatabase;
import se.samverkstad.store.database.SqliteDatabase;
import se.samverkstad.store.database.Transaction;
import se.samverkstad.store.migration.CoreModules;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.Migrations;

/**
 * Makes an empty database that has come as far as that of another installation: its tables without their rows, and its
 * journal. What this product would do to them is then seen by doing it here. The other one is only read, also while its
 * server runs.
 */
public final class Rehearsal {
    private final DatabaseSettings other;
    private final List<Migration> own;
    private final List<Path> core;
    private final List<Path> modules;
    private volatile Map<String, List<String>> before = Map.of();
    private volatile Map<String, List<String>> unknown = Map.of();

    /**
     * @param own the migrations of the store itself
     * @param core the jars of this product
     * @param modules the jars that the other installation has kept of its modules
     */
    public Rehearsal(DatabaseSettings other, List<Migration> own, List<Path> core, List<Path> modules) {
        this.other = other;
        this.own = List.copyOf(own);
        this.core = List.copyOf(core);
        this.modules = List.copyOf(modules);
    }

    /** @param here new, without tables */
    public void into(Database here) throws SQLException {
        Connection there = connection();
        if (there == null) {
            return;
        }
        try (there;
                Transaction transaction = here.migration()) {
            there.setAutoCommit(false);
            CoreTables source = new CoreTables(there);
            if (source.exist()) {
                new SchemaCopy(there, transaction.connection(), here.dialect(), jars()).make();
                new CoreTables(transaction.connection()).copy(source);
                transaction.commit();
                before = names(source.all());
                unknown = names(unknown(source.all()));
            }
        }
    }

    /** What had been applied there, by module: the numbered names, in order. */
    public Map<String, List<String>> before() {
        return before;
    }

    /** What had been applied to the tables of core that this product does not bring: a newer one has used them. */
    public Map<String, List<String>> unknown() {
        return unknown;
    }

    /** Everything that has been applied, by module: the numbered names, in order. */
    static Map<String, List<String>> names(Map<String, Map<Integer, CoreTables.Applied>> journal) {
        Map<String, List<String>> names = new TreeMap<>();
        journal.forEach((module, applied) -> {
            List<String> steps = new ArrayList<>();
            new TreeMap<>(applied).forEach((number, step) -> steps.add("%03d-%s".formatted(number, step.name())));
            names.put(module, List.copyOf(steps));
        });
        return names;
    }

    private Map<String, Map<Integer, CoreTables.Applied>> unknown(
            Map<String, Map<Integer, CoreTables.Applied>> journal) {
        Set<String> known = new HashSet<>();
        own.stream().map(Migration::checksum).forEach(known::add);
        for (Path jar : core) {
            Migrations.of(jar).stream().map(Migration::checksum).forEach(known::add);
        }
        Map<String, Map<Integer, CoreTables.Applied>> found = new TreeMap<>();
        journal.forEach((module, applied) -> {
            Map<Integer, CoreTables.Applied> strange = new TreeMap<>(applied);
            strange.values().removeIf(step -> known.contains(step.checksum()));
            if (CoreModules.IDS.contains(module) && !strange.isEmpty()) {
                found.put(module, strange);
            }
        });
        return found;
    }

    private List<Path> jars() {
        List<Path> all = new ArrayList<>(core);
        all.addAll(modules);
        return all;
    }

    private @Nullable Connection connection() throws SQLException {
        PostgresPlace postgres = other.postgres();
        if (postgres == null) {
            return SqliteDatabase.reader(other.home());
        }
        Connection connection = PostgresDatabase.connect(postgres);
        connection.setReadOnly(true);
        return connection;
    }
}
