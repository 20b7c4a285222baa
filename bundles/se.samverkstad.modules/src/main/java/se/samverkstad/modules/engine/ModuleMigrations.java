package se.samverkstad.modules.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.crash.CrashPoint;
import se.samverkstad.modules.rules.ModuleContent;
import se.samverkstad.modules.words.Sentences;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.MigrationJournal;
import se.samverkstad.store.migration.MigrationRefused;
import se.samverkstad.store.migration.Migrations;
import se.samverkstad.store.migration.Migrator;
import se.samverkstad.store.personal.Coverage;

/**
 * A module's schema steps, read from its jars and applied before its bundles are installed. Those that take something away
 * wait until no earlier version can come back: a version has to run both before and after its own.
 */
final class ModuleMigrations {
    private final Migrator migrator;
    private final MigrationJournal journal;

    ModuleMigrations(Migrator migrator, MigrationJournal journal) {
        this.migrator = migrator;
        this.journal = journal;
    }

    /** The file names of those that a change to it would apply. */
    List<String> pending(ModuleContent content) {
        return guarded(content, () -> {
            List<Migration> all = read(content);
            // All of them are examined, also those that wait.
            List<Migration> pending = migrator.pending(content.feature().module(), all);
            boolean first = applied(content).isEmpty();
            return pending.stream()
                    .filter(migration -> first || !migration.contracts())
                    .map(Migration::fileName)
                    .toList();
        });
    }

    /**
     * That nothing has been taken out of its tables which this version reads: no contraction was applied that it does not
     * have itself.
     *
     * @throws ModuleRefusal {@code NOT_APPLICABLE} with the step
     */
    void requireTables(ModuleContent content) {
        List<String> own = read(content).stream().map(Migration::fileName).toList();
        List<String> gone = guarded(content, () -> applied(content)).stream()
                .map(name -> name + ".sql")
                .filter(name -> Migration.of(name, "").contracts() && !own.contains(name))
                .toList();
        if (!gone.isEmpty()) {
            throw Sentences.refuse(
                    Code.NOT_APPLICABLE,
                    "migration.contracted",
                    content.feature().name(),
                    content.feature().version(),
                    gone.get(0));
        }
    }

    /**
     * Applies those that only add, and all of them to a module that never had tables here.
     *
     * @throws ModuleRefusal when one breaks a rule, or the database fails
     */
    void expand(ModuleContent content) {
        apply(content, guarded(content, () -> applied(content)).isEmpty());
    }

    /** Applies all of them; only when no earlier version can come back. */
    void complete(ModuleContent content) {
        apply(content, true);
    }

    /** Whether steps that take something away have not been carried out. */
    boolean waits(ModuleContent content) {
        return !guarded(
                        content,
                        () -> migrator.pending(content.feature().module(), read(content)).stream()
                                .filter(Migration::contracts)
                                .map(Migration::fileName)
                                .toList())
                .isEmpty();
    }

    private void apply(ModuleContent content, boolean contracts) {
        guarded(content, () -> {
            List<Migration> steps = read(content).stream()
                    .filter(migration -> contracts || !migration.contracts())
                    .toList();
            migrator.apply(content.feature().module(), steps, CrashPoint.MID_MIGRATION::hit);
            return List.of();
        });
    }

    private List<String> applied(ModuleContent content) {
        return journal.applied().getOrDefault(content.feature().module(), List.of());
    }

    /**
     * That everything its tables can hold of people is declared.
     *
     * @throws ModuleRefusal {@code RULE} with what is not, and what to write
     */
    static void requireDeclared(ModuleContent content) {
        List<String> faults = Coverage.faults(content.feature().declaration(), read(content));
        if (!faults.isEmpty()) {
            throw Sentences.refuse(
                    Code.RULE,
                    "rule.undeclared",
                    content.feature().name(),
                    Integer.toString(faults.size()),
                    faults.get(0));
        }
    }

    private static List<Migration> read(ModuleContent content) {
        List<Migration> migrations = new ArrayList<>();
        for (JarContent jar : content.jars()) {
            jar.resources().forEach((name, bytes) -> {
                if (name.startsWith(Migrations.FOLDER + "/") && name.endsWith(".sql")) {
                    String file = name.substring(Migrations.FOLDER.length() + 1);
                    migrations.add(Migration.of(file, new String(bytes, StandardCharsets.UTF_8)));
                }
            });
        }
        migrations.sort(Comparator.comparingInt(Migration::number));
        return migrations;
    }

    private static List<String> guarded(ModuleContent content, java.util.function.Supplier<List<String>> work) {
        try {
            return work.get();
        } catch (MigrationRefused e) {
            throw new ModuleRefusal(
                    Code.RULE,
                    Sentences.say("migration.refused", content.feature().name(), String.valueOf(e.getMessage())),
                    e);
        } catch (StoreException e) {
            throw new ModuleRefusal(
                    Code.STORAGE,
                    Sentences.say("migration.failed", content.feature().name(), String.valueOf(e.getMessage())),
                    e);
        }
    }
}
