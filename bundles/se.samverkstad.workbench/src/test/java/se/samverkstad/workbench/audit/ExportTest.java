package se.samverkstad.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.Chain;
import se.samverkstad.people.audit.Selection.Linked;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.store.TestStores;

final class ExportTest {
    @TempDir
    Path home;

    private List<String> lines(Export.Form form) {
        try (TestStores stores = TestStores.sqlite(home)) {
            StoredAuditLog log = new StoredAuditLog(stores.of("people", StoredPeople.class));
            log.append(Act.of("person.added", By.person("1", "Åsa \"Ek\""), "2").named("=cmd|' /C calc'!A0"));
            log.append(Act.of("module.installed", By.commandLine("root"), "podcast")
                    .with("plan", "ab"));
            List<String> lines = new ArrayList<>();
            assertThat(new Export(log, log).write(form, Optional.empty(), Optional.empty(), By.SYSTEM, lines::add))
                    .isFalse();
            return lines;
        }
    }

    @Test
    void anOutsiderCanVerifyEveryLineAndTheirOrder() {
        List<String> lines = lines(Export.Form.JSON_LINES);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).contains("audit.exported");
        assertThat(Export.firstBroken(lines)).isZero();
        assertThat(Export.firstBroken(lines.subList(1, 3))).isZero();
        assertThat(Export.firstBroken(List.of(lines.get(0), lines.get(2)))).isEqualTo(2);
        for (int i = 0; i < 3; i++) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, changed.get(i).replace("\"way\":\"", "\"way\":\"X"));
            assertThat(Export.firstBroken(changed)).isEqualTo(i + 1);
        }
        assertThat(Export.firstBroken(List.of("not json"))).isEqualTo(1);
        assertThat(Export.firstBroken(List.of("{}"))).isEqualTo(1);
    }

    @Test
    void anExtractIsVerifiedLineByLineAndSaysThatItIsOne() {
        List<Linked> record = new ArrayList<>();
        String previous = Chain.BEGINNING;
        for (int i = 1; i <= 6; i++) {
            AuditEntry bare =
                    new AuditEntry(i, "2026-11-22T07:15:00.123Z", "module.paused", "", "", "SYSTEM", "a", "", "");
            AuditEntry entry =
                    new AuditEntry(i, bare.at(), bare.kind(), "", "", "SYSTEM", "a", "", Chain.hash(previous, bare));
            record.add(new Linked(entry, previous));
            previous = entry.hash();
        }
        List<String> newestFirst = new ArrayList<>();
        for (int i : new int[] {5, 4, 2, 0}) {
            newestFirst.add(Export.extracted(
                    Export.Form.JSON_LINES, record.get(i).entry(), record.get(i).previous()));
        }

        assertThat(Export.firstBroken(newestFirst)).isZero();
        assertThat(Export.extract(newestFirst)).isTrue();
        assertThat(Export.extract(lines(Export.Form.JSON_LINES))).isFalse();
        for (int i = 0; i < newestFirst.size(); i++) {
            List<String> changed = new ArrayList<>(newestFirst);
            changed.set(i, changed.get(i).replace("module.paused", "module.enabled"));
            assertThat(Export.firstBroken(changed)).isEqualTo(i + 1);
        }
        assertThat(Export.firstBroken(List.of(newestFirst.get(1), newestFirst.get(0), newestFirst.get(2))))
                .as("out of order")
                .isEqualTo(3);
        assertThat(Export.firstBroken(List.of(newestFirst.get(0), newestFirst.get(0))))
                .as("twice the same")
                .isEqualTo(2);
    }

    @Test
    void noCellOfTheSpreadsheetIsAFormula() {
        List<String> lines = lines(Export.Form.CSV);

        assertThat(lines.get(0)).startsWith("number;at;kind");
        assertThat(lines.get(1)).contains("\"Åsa \"\"Ek\"\"\"").contains("name=\\=cmd");
        AuditEntry entry = new AuditEntry(1, "", "", "", "=1+1", "", "+46", "", "@x");
        assertThat(Export.csv(entry, "-")).contains("\"'=1+1\"", "\"'+46\"", "\"'@x\"", "\"'-\"");
    }
}
