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
import se.samverkstad.store.migration.MigrationRefused;
import se.samverkstad.store.migration.Migrations;
import se.samverkstad.store.migration.Migrator;

/** A module's schema steps, read from its jars and applied before its bundles are installed. */
final class ModuleMigrations {
    private final Migrator migrator;

    ModuleMigrations(Migrator migrator) {
        this.migrator = migrator;
    }

    /** The file names of those that would be applied. */
    List<String> pending(ModuleContent content) {
        return guarded(
                content,
                () -> migrator.pending(content.feature().module(), read(content)).stream()
                        .map(Migration::fileName)
                        .toList());
    }

    void apply(ModuleContent content) {
        guarded(content, () -> {
            migrator.apply(content.feature().module(), read(content), CrashPoint.MID_MIGRATION::hit);
            return List.of();
        });
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
