package se.samverkstad.store.schema;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.database.Faults;
import se.samverkstad.store.database.Transaction;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.MigrationRefused;
import se.samverkstad.store.migration.Migrator;

/** The tables of one open database, and the journal of how they came to be. */
public final class Schema implements Migrator {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int ATTEMPTS = 10;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Database database;
    private final Clock clock;
    private final Map<String, String> prefixes = new ConcurrentHashMap<>();

    private Schema(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the store's own tables when they are missing. From here on the database is in use. */
    public static Schema of(Database database, Clock clock) throws SQLException {
        try (Transaction transaction = database.migration()) {
            new CoreTables(transaction.connection()).make(database.dialect());
            forgetMove(transaction.connection());
            transaction.commit();
        }
        return new Schema(database, clock);
    }

    /** Brings the store's own tables of a SQLite file, that an older build may have written, up to this one. */
    public static void complete(java.sql.Connection sqlite) throws SQLException {
        new CoreTables(sqlite).make(Dialect.SQLITE);
    }

    /** The mark of a move, by which an interrupted one may begin again, until someone uses what it brought. */
    private static void forgetMove(java.sql.Connection connection) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists store_move");
        }
    }

    /** The prefix of a module's tables: given at the first call, the same for ever. */
    public String prefix(String module) {
        String known = prefixes.get(Prefix.requireId(module));
        if (known != null) {
            return known;
        }
        try (Transaction transaction = database.migration()) {
            String prefix = new CoreTables(transaction.connection()).givePrefix(module);
            transaction.commit();
            prefixes.put(module, prefix);
            return prefix;
        } catch (SQLException e) {
            throw Faults.of(module, e, e);
        }
    }

    /** Everything that has been applied, by module: the numbered names, in order. */
    public Map<String, List<String>> applied() {
        try (Transaction transaction = database.read()) {
            return Rehearsal.names(new CoreTables(transaction.connection()).all());
        } catch (SQLException e) {
            throw Faults.of("reading the journal of migrations", e, e);
        }
    }

    /**
     * The tables of a module with the type words they were made with, also when its bundles are gone: from the scripts that
     * the journal keeps. Empty when an older build applied one of them and kept no script.
     */
    public Map<String, TableModel> tables(String module) {
        try (Transaction transaction = database.read()) {
            List<Migration> scripts = new ArrayList<>();
            for (Map.Entry<Integer, CoreTables.Applied> step :
                    new TreeMap<>(new CoreTables(transaction.connection()).applied(module)).entrySet()) {
                String script = step.getValue().script();
                if (script == null) {
                    return Map.of();
                }
                scripts.add(new Migration(step.getKey(), step.getValue().name(), script));
            }
            return TableModel.of(module, scripts);
        } catch (SQLException e) {
            throw Faults.of("reading the tables of " + module, e, e);
        }
    }

    @Override
    public List<Migration> pending(String module, List<Migration> migrations) {
        Prefix.requireId(module);
        try (Transaction transaction = database.read()) {
            List<Migration> pending =
                    pending(module, migrations, new CoreTables(transaction.connection()).applied(module));
            pending.forEach(migration -> Script.checked(module, migration));
            return pending;
        } catch (SQLException e) {
            throw Faults.of(module, e, e);
        }
    }

    @Override
    public void apply(String module, List<Migration> migrations, Runnable betweenStatements) {
        keepScripts(module, migrations);
        for (Migration migration : pending(module, migrations)) {
            apply(module, migration, betweenStatements);
        }
    }

    /** An older build did not keep the scripts; whoever brings them again fills them in. */
    private void keepScripts(String module, List<Migration> migrations) {
        try {
            Map<Integer, CoreTables.Applied> applied;
            try (Transaction transaction = database.read()) {
                applied = new CoreTables(transaction.connection()).applied(module);
            }
            List<Migration> missing = migrations.stream()
                    .filter(migration -> {
                        CoreTables.Applied before = applied.get(migration.number());
                        return before != null
                                && before.script() == null
                                && before.checksum().equals(migration.checksum());
                    })
                    .toList();
            if (!missing.isEmpty()) {
                try (Transaction transaction = database.migration()) {
                    for (Migration migration : missing) {
                        new CoreTables(transaction.connection()).keepScript(module, migration);
                    }
                    transaction.commit();
                }
            }
        } catch (SQLException e) {
            throw Faults.of(module, e, e);
        }
    }

    private static List<Migration> pending(
            String module, List<Migration> migrations, Map<Integer, CoreTables.Applied> applied) {
        List<Migration> pending = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Migration migration : migrations) {
            if (!numbers.add(migration.number())) {
                throw new MigrationRefused(
                        "%s has two migrations with the number %03d".formatted(module, migration.number()));
            }
            CoreTables.Applied before = applied.get(migration.number());
            if (before == null) {
                pending.add(migration);
            } else if (!before.checksum().equals(migration.checksum())
                    || !before.name().equals(migration.name())) {
                throw new MigrationRefused(
                        "%s %s was changed after it was applied (as %s, %s); a change is a new migration"
                                .formatted(module, migration.fileName(), before.name(), before.at()));
            }
        }
        pending.sort(Comparator.comparingInt(Migration::number));
        return pending;
    }

    private void apply(String module, Migration migration, Runnable betweenStatements) {
        String prefix = prefix(module);
        List<String> sql = Script.checked(module, migration).stream()
                .map(statement -> statement.sql(prefix, database.dialect()))
                .toList();
        for (int attempt = 1; ; attempt++) {
            try {
                applyOnce(module, migration, sql, betweenStatements);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !worthAnother(e)) {
                    throw Faults.of("%s %s".formatted(module, migration.fileName()), e, e);
                }
                LOG.info("{} {} waits for a table that is in use", module, migration.fileName());
                pause(attempt);
            }
        }
    }

    private void applyOnce(String module, Migration migration, List<String> sql, Runnable betweenStatements)
            throws SQLException {
        try (Transaction transaction = database.migration();
                java.sql.Statement jdbc = transaction.connection().createStatement()) {
            CoreTables tables = new CoreTables(transaction.connection());
            // Another process may have applied it while this one waited for its turn.
            if (pending(module, List.of(migration), tables.applied(module)).isEmpty()) {
                return;
            }
            jdbc.setEscapeProcessing(false);
            for (String statement : sql) {
                jdbc.execute(statement);
                betweenStatements.run();
            }
            tables.record(module, migration, clock.instant());
            transaction.commit();
            LOG.info("Applied {} {}", module, migration.fileName());
        }
    }

    private boolean worthAnother(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || database.collided(e, true);
    }

    private static void pause(int attempt) {
        try {
            MILLISECONDS.sleep(100L * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
