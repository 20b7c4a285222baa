package se.samverkstad.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tables of {@code runtime/docs/security} say is so: each test that they name is there, each row is whole. */
final class SecurityTablesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path TABLES = ROOT.resolve("runtime/docs/security");

    /** These many were open when the table was written; the next number is smaller. */
    private static final int OPEN_AT_LEVEL_1 = 0;

    private static final int OPEN_AT_LEVEL_2 = 11;

    private record Row(String id, String level, String what, String how, String proof) {}

    private static List<Row> rows(String table) throws IOException {
        return Files.readAllLines(TABLES.resolve(table)).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> {
                    assertThat(cells).as(Arrays.toString(cells)).hasSize(5);
                    return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
                })
                .toList();
    }

    @Test
    void everyRequirementOfLevelsOneAndTwoHasItsRow() throws IOException {
        List<Row> rows = rows("asvs-5.0.csv");
        assertThat(rows)
                .extracting(Row::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("\\d{1,2}\\.\\d\\.\\d{1,2}"));
        assertThat(rows).filteredOn(row -> row.level().equals("1")).hasSize(70);
        assertThat(rows).filteredOn(row -> row.level().equals("2")).hasSize(183);
        assertThat(open(rows, "1")).isLessThanOrEqualTo(OPEN_AT_LEVEL_1);
        assertThat(open(rows, "2")).isLessThanOrEqualTo(OPEN_AT_LEVEL_2);
    }

    private static long open(List<Row> rows, String level) {
        return rows.stream()
                .filter(row -> row.level().equals(level) && row.how().equals("open"))
                .count();
    }

    @Test
    void everyProofIsThere() throws IOException {
        Map<String, Path> sources = sources();
        Set<String> decisions = decisions();
        for (String table : List.of("asvs-5.0.csv", "known-holes.csv")) {
            for (Row row : rows(table)) {
                assertThat(row.how()).as(row.id()).isIn("test", "decision", "away", "open");
                assertThat(row.what()).as(row.id()).isNotBlank();
                switch (row.how()) {
                    case "test" -> {
                        assertThat(row.proof()).as(row.id()).isNotBlank();
                        for (String proof : row.proof().split(" ")) {
                            there(row, proof, sources);
                        }
                    }
                    case "decision" ->
                        assertThat(decisions)
                                .as(row.id())
                                .containsAll(Pattern.compile("\\b0\\d{3}\\b")
                                        .matcher(row.proof())
                                        .results()
                                        .map(found -> found.group())
                                        .toList());
                    case "away" -> assertThat(row.proof()).as(row.id()).isNotBlank();
                    default -> {}
                }
                if (!row.how().equals("test")) {
                    Pattern.compile("\\b(\\w+(Test|IT|Contract)#\\w+)")
                            .matcher(row.proof())
                            .results()
                            .forEach(found -> there(row, found.group(1), sources));
                }
            }
        }
    }

    private static void there(Row row, String proof, Map<String, Path> sources) {
        String[] parts = proof.split("#", 2);
        assertThat(sources).as("%s names %s", row.id(), proof).containsKey(parts[0]);
        Path source = Objects.requireNonNull(sources.get(parts[0]));
        if (parts.length == 2) {
            assertThat(text(source)).as("%s names %s", row.id(), proof).contains("void " + parts[1] + "(");
        }
    }

    /** Tests by the name of their class, and of the browser by that of their file. */
    private static Map<String, Path> sources() throws IOException {
        Map<String, Path> sources = new LinkedHashMap<>();
        for (String folder : List.of("bundles", "features", "runtime")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
                all.filter(path -> path.toString().contains("/src/test/java/")
                                || path.toString().contains("/browser/tests/"))
                        .filter(Files::isRegularFile)
                        .forEach(path ->
                                sources.put(path.getFileName().toString().replaceFirst("\\.java$", ""), path));
            }
        }
        return sources;
    }

    private static Set<String> decisions() throws IOException {
        try (Stream<Path> all = Files.list(ROOT.resolve("runtime/docs/decisions"))) {
            return all.map(path -> path.getFileName().toString().substring(0, 4))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
