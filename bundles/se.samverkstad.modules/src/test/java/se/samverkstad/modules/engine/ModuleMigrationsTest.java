package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.rules.ModuleContent;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.MigrationJournal;
import se.samverkstad.store.migration.Migrator;

/** When a step that takes something away is carried out; what the database does is proved in the store. */
final class ModuleMigrationsTest {
    private static final ModuleContent BEFORE = content("1.0.0", "001-body.sql");
    private static final ModuleContent AFTER =
            content("1.1.0", "001-body.sql", "002-text.sql", "003-body-contract.sql");

    private final List<String> applied = new ArrayList<>();
    private final ModuleMigrations migrations = new ModuleMigrations(new Ledger(), new Told());

    @Test
    void aStepThatTakesAwayWaitsWhileTheVersionBeforeCanComeBack() {
        migrations.expand(BEFORE);

        assertThat(migrations.pending(AFTER)).containsExactly("002-text.sql");
        migrations.expand(AFTER);

        assertThat(applied).containsExactly("001-body.sql", "002-text.sql");
        migrations.requireTables(BEFORE);
        migrations.expand(BEFORE);
        assertThat(applied).containsExactly("001-body.sql", "002-text.sql");
    }

    @Test
    void afterwardsItIsCarriedOutAndTheVersionBeforeIsRefusedByTheStepsName() {
        migrations.expand(BEFORE);
        migrations.expand(AFTER);

        migrations.complete(AFTER);

        assertThat(applied).containsExactly("001-body.sql", "002-text.sql", "003-body-contract.sql");
        migrations.requireTables(AFTER);
        ModuleRefusal refusal = catchThrowableOfType(ModuleRefusal.class, () -> migrations.requireTables(BEFORE));
        assertThat(refusal.code()).isEqualTo(ModuleRefusal.Code.NOT_APPLICABLE);
        assertThat(refusal.sentence().sv()).contains("1.0.0", "003-body-contract.sql");
    }

    @Test
    void aModuleThatNeverHadTablesHereGetsThemAsTheyAreToBe() {
        assertThat(migrations.pending(AFTER)).hasSize(3);

        migrations.expand(AFTER);

        assertThat(applied).hasSize(3);
    }

    private static ModuleContent content(String version, String... files) {
        Map<String, byte[]> resources = new TreeMap<>();
        for (String file : files) {
            resources.put("OSGI-INF/migrations/" + file, "--".getBytes(StandardCharsets.UTF_8));
        }
        return new ModuleContent(
                Feature.unknown("podcast", version, "hash"),
                List.of(new JarContent("podcast.jar", Map.of(), resources)));
    }

    /** Applies by noting the name. */
    private final class Ledger implements Migrator {
        @Override
        public List<Migration> pending(String module, List<Migration> migrations) {
            return migrations.stream()
                    .filter(migration -> !applied.contains(migration.fileName()))
                    .toList();
        }

        @Override
        public void apply(String module, List<Migration> migrations, Runnable betweenStatements) {
            pending(module, migrations).forEach(migration -> applied.add(migration.fileName()));
        }
    }

    private final class Told implements MigrationJournal {
        @Override
        public Map<String, List<String>> applied() {
            return Map.of(
                    "podcast",
                    applied.stream().map(name -> name.replace(".sql", "")).toList());
        }

        @Override
        public Map<String, List<String>> rehearsed() {
            return Map.of();
        }

        @Override
        public Map<String, List<String>> unknown() {
            return Map.of();
        }
    }
}
