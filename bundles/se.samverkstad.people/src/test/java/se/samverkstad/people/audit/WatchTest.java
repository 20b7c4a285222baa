package se.samverkstad.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.health.Health.Status;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.store.TestStores;

final class WatchTest {
    @TempDir
    Path home;

    private TestStores stores;
    private Store store;
    private StoredAuditLog log;

    @BeforeEach
    void begin() {
        stores = TestStores.sqlite(home);
        store = stores.of("people", StoredPeople.class);
        log = new StoredAuditLog(store, Clock.systemUTC());
        fill(10);
    }

    @AfterEach
    void end() {
        stores.close();
    }

    private void fill(int entries) {
        for (int i = 0; i < entries; i++) {
            log.append(Act.of("person.changed", By.SYSTEM, "rad " + i));
        }
    }

    /** As a start of the server. */
    private Watch started(String build) throws Exception {
        Watch watch =
                new Watch(log, log, home, build, Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC));
        watch.catchUp();
        watch.verify();
        return watch;
    }

    private void behindOurBack(String sql) {
        store.write(rows -> {
            rows.execute("DROP TRIGGER IF EXISTS ${table}audit_unchanged");
            rows.execute("DROP TRIGGER IF EXISTS ${table}audit_kept");
            return rows.execute(sql);
        });
    }

    private List<String> kinds() {
        return log.entries(Query.newest(50)).stream()
                .map(AuditEntry::kind)
                .distinct()
                .toList();
    }

    @Test
    void aWholeRecordIsSaidToBeWhole() throws Exception {
        assertThat(started("1").standing().status()).isEqualTo(Status.OK);
        assertThat(started("1").standing().sv()).contains("10 händelser");
        assertThat(kinds()).containsExactly("person.changed");
    }

    @Test
    void aChangedRowIsFoundAtTheNextStartAndToldOnce() throws Exception {
        started("1");
        behindOurBack("UPDATE ${table}audit SET target = 'annat' WHERE number = 4");

        assertThat(started("1").standing().status()).isEqualTo(Status.CRITICAL);
        assertThat(started("1").standing().sv()).contains("händelse 4");
        assertThat(log.entries(new Query(
                        "audit.broken",
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        10)))
                .hasSize(1);
    }

    @Test
    void aTailThatWasCutOffIsFound() throws Exception {
        started("1");
        behindOurBack("DELETE FROM ${table}audit WHERE number > 7");

        assertThat(started("1").standing().status()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void aTailThatWasCutOffAndOvergrownIsFound() throws Exception {
        started("1");
        behindOurBack("DELETE FROM ${table}audit WHERE number > 7");
        fill(20);

        assertThat(log.verify().whole()).isTrue();
        assertThat(started("1").standing().status()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void anEmptiedRecordIsFound() throws Exception {
        started("1");
        behindOurBack("DELETE FROM ${table}audit");

        assertThat(started("1").standing().status()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void aRestoredBackupIsExplainedAndNoAlarmForEver() throws Exception {
        started("1");
        behindOurBack("DELETE FROM ${table}audit WHERE number > 7");
        Files.writeString(home.resolve("audit/restored"), "aside=before-restore-1\nby=root\n");

        assertThat(started("1").standing().status()).isEqualTo(Status.OK);
        AuditEntry restored = log.latest("backup.restored").orElseThrow();
        assertThat(restored.byName()).isEqualTo("root");
        assertThat(restored.detail("anchor")).isEqualTo("10");
        fill(5);
        assertThat(started("1").standing().status()).isEqualTo(Status.OK);
        assertThat(log.latest("backup.restored")).contains(restored);
    }

    @Test
    void anotherBuildIsOnTheRecordOnce() throws Exception {
        started("0.1.0");
        started("0.2.0");
        started("0.2.0");

        AuditEntry upgraded = log.latest("system.upgraded").orElseThrow();
        assertThat(upgraded.detail(Act.FROM) + upgraded.detail(Act.TO)).isEqualTo("0.1.00.2.0");
        assertThat(kinds()).containsExactly("system.upgraded", "person.changed");
    }
}
