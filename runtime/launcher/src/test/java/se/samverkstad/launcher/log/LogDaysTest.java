package se.samverkstad.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogDaysTest {
    @TempDir
    Path folder;

    @Test
    void onlyOldLogsAreDeleted() throws Exception {
        List<String> stay = List.of(
                "samverkstad.log",
                "samverkstad.2026-11-20.0.log.gz",
                "samverkstad.2026-11-08.3.log.gz",
                "anteckningar.2020-01-01.0.log.gz");
        for (String name : stay) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.writeString(folder.resolve("samverkstad.2026-11-07.0.log.gz"), "");
        Files.writeString(folder.resolve("samverkstad.2026-09-30.12.log.gz"), "");
        LogDays.deleteOlder(folder, LocalDate.of(2026, 11, 8));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(stay);
        }
    }
}
