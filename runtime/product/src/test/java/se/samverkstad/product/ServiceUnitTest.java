package se.samverkstad.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit as systemd reads it; systemd itself is asked where it is installed. */
final class ServiceUnitTest {
    private static final Path UNIT = Path.of("src/main/product/systemd/samverkstad.service");
    /** Of ten; systemd calls what is below two well protected. */
    private static final double EXPOSURE_LIMIT = 2.0;

    @TempDir
    private Path folder;

    private static Map<String, List<String>> settings(String section) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        String at = "";
        for (String line : Files.readAllLines(UNIT)) {
            if (line.startsWith("[")) {
                at = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                assertThat(equals).as(line).isPositive();
                if (at.equals(section)) {
                    found.computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>())
                            .add(line.substring(equals + 1));
                }
            }
        }
        return found;
    }

    @Test
    void itRunsTheShippedScriptOnItsStateFolderAsNoOneInParticular() throws IOException {
        Map<String, List<String>> service = settings("Service");

        assertThat(service.get("ExecStart"))
                .containsExactly("/opt/samverkstad/bin/samverkstad start --home /var/lib/samverkstad");
        assertThat(service).containsEntry("StateDirectory", List.of("samverkstad"));
        assertThat(service).containsEntry("StateDirectoryMode", List.of("0700"));
        assertThat(service).containsEntry("DynamicUser", List.of("yes"));
        assertThat(settings("Install")).containsEntry("WantedBy", List.of("multi-user.target"));
    }

    @Test
    void aFailureIsTriedAgainAndARefusalIsNot() throws IOException {
        Map<String, List<String>> service = settings("Service");

        assertThat(service).containsEntry("Restart", List.of("on-failure"));
        assertThat(service).containsEntry("RestartPreventExitStatus", List.of("2"));
        // Longer than the server's own limit of nine seconds.
        assertThat(service)
                .hasEntrySatisfying(
                        "TimeoutStopSec",
                        values -> assertThat(Integer.parseInt(values.get(0))).isGreaterThan(9));
    }

    @Test
    void itIsShutInAndJavaMayStillCompile() throws IOException {
        Map<String, List<String>> service = settings("Service");

        assertThat(service)
                .containsEntry("ProtectSystem", List.of("strict"))
                .containsEntry("NoNewPrivileges", List.of("yes"))
                .containsEntry("PrivateTmp", List.of("yes"))
                .containsEntry("CapabilityBoundingSet", List.of(""))
                .containsKeys("RestrictAddressFamilies", "SystemCallFilter")
                .doesNotContainKey("MemoryDenyWriteExecute");
    }

    @Test
    void systemdFindsNothingWrong() throws Exception {
        // The program must exist for systemd to be content, so the copy that it reads names one that does.
        Path unit = folder.resolve("samverkstad.service");
        Files.writeString(
                unit,
                Files.readString(UNIT).replace("ExecStart=/opt/samverkstad/bin/samverkstad", "ExecStart=/bin/true"));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed");

        assertThat(said("systemd-analyze", "verify", unit.toString())).isBlank();
    }

    @Test
    void systemdCallsItWellProtected() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed");

        String table = said(
                "systemd-analyze",
                "security",
                "--no-pager",
                "--offline=true",
                UNIT.toAbsolutePath().toString());

        Matcher level = Pattern.compile("Overall exposure level for samverkstad.service: ([\\d.]+)")
                .matcher(table);
        assertThat(level.find()).as(table).isTrue();
        assertThat(Double.parseDouble(level.group(1))).isLessThan(EXPOSURE_LIMIT);
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
