package se.samverkstad.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkstad.api.health.Health.Status.CRITICAL;
import static se.samverkstad.api.health.Health.Status.OK;
import static se.samverkstad.api.health.Health.Status.WARNING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path home;
    private Path product;

    @BeforeEach
    void make() throws Exception {
        home = Files.createDirectory(
                folder.resolve("hem"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        product = Files.createDirectory(folder.resolve("produkt"));
        Files.writeString(product.resolve("build.id"), "x");
        changed(product.resolve("build.id"), "2026-11-01T00:00:00Z");
    }

    @Test
    void aGoodMachineIsGoodInEveryWord() throws Exception {
        assertThat(Machine.examine(home, product))
                .allSatisfy(
                        finding -> assertThat(finding.status()).as(finding.sv()).isEqualTo(OK))
                .extracting(Finding::topic)
                .containsExactly("java", "file-system", "rights", "space", "time");
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).as("what was tried is gone").isEmpty();
        }
    }

    @Test
    void aHomeThatIsNotThereIsNotMade() {
        Path absent = folder.resolve("borta");
        assertThat(Machine.examine(absent, product))
                .filteredOn(finding -> finding.topic().equals("home"))
                .singleElement()
                .matches(finding -> finding.status() == CRITICAL && finding.sv().contains(absent.toString()));
        assertThat(absent).doesNotExist();
    }

    @Test
    void whoCanLookInIsNamedWithTheCommandThatShutsThemOut() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(home.resolve("secrets"));
        Files.setPosixFilePermissions(home.resolve("secrets"), PosixFilePermissions.fromString("rwx------"));
        Path secret = Files.writeString(home.resolve("secrets/smtp-password"), "hemligt");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));

        List<Finding> rights = of("rights");
        assertThat(rights).extracting(Finding::status).containsExactly(WARNING, CRITICAL);
        assertThat(rights.get(0).sv()).contains("chmod 700 " + home);
        assertThat(rights.get(1).sv()).contains("chmod go= " + secret).doesNotContain("hemligt");

        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThat(of("rights")).extracting(Finding::status).containsExactly(OK);
    }

    @Test
    void aClockBehindTheProductOrTheFilesIsNotBelieved() throws Exception {
        assertThat(time()).isEqualTo(OK);
        Files.createDirectories(home.resolve("log"));
        Files.writeString(home.resolve("log/samverkstad.log"), "x");
        changed(home.resolve("log/samverkstad.log"), "2026-11-22T08:04:00Z");
        assertThat(time()).as("clocks are never quite the same").isEqualTo(OK);
        changed(home.resolve("log/samverkstad.log"), "2026-11-23T08:00:00Z");
        assertThat(time()).isEqualTo(WARNING);
        changed(product.resolve("build.id"), "2026-12-01T00:00:00Z");
        assertThat(time()).isEqualTo(CRITICAL);
    }

    @Test
    void littleSpaceIsJudgedByWhatABackupNeeds() {
        assertThat(SpaceExam.of(home, 50L << 20, 0).status()).isEqualTo(CRITICAL);
        assertThat(SpaceExam.of(home, 900L << 20, 0).status()).isEqualTo(WARNING);
        assertThat(SpaceExam.of(home, 3L << 30, 2L << 30).status()).isEqualTo(WARNING);
        assertThat(SpaceExam.of(home, 3L << 30, 1L << 30).status()).isEqualTo(OK);
    }

    @Test
    void javaIsJudgedByWhatItWasTriedWith() {
        assertThat(java("17.0.2")).isEqualTo(CRITICAL);
        assertThat(java("17.0.15")).isEqualTo(OK);
        assertThat(java("25.0.1")).isEqualTo(OK);
        assertThat(java("26")).isEqualTo(WARNING);
    }

    @Test
    void anArchiveOfClassDataThatIsNotUsedSaysWhy() {
        assertThat(ClassDataExam.of("used").status()).isEqualTo(OK);
        assertThat(ClassDataExam.of(null).sv()).contains("finns inte");
        Finding refused = ClassDataExam.of("refused: made by another Java");
        assertThat(refused.status()).isEqualTo(WARNING);
        assertThat(refused.en()).contains("made by another Java");
    }

    private List<Finding> of(String topic) {
        return Machine.examine(home, product).stream()
                .filter(finding -> finding.topic().equals(topic))
                .toList();
    }

    private se.samverkstad.api.health.Health.Status time() {
        return new TimeExam(home, product, NOW).examine().get(0).status();
    }

    private static se.samverkstad.api.health.Health.Status java(String version) {
        return JavaExam.of(Runtime.Version.parse(version), "Någon").get(0).status();
    }

    private static void changed(Path file, String at) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
    }
}
