package se.samverkstad.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The reference set of the project personnummer/meta, from the folder of reference sets that {@code
 * SAMVERKSTAD_CONFORMANCE} names or that lies beside the repository; skipped where there is none.
 */
final class ReferenceNumbersTest {
    /** Right numbers with a space, which the set refuses as a field's value; in a text they are a person all the same. */
    private static final Pattern SPACED = Pattern.compile("\\d+ \\d{4}");

    @Test
    void whatTheReferenceSetSaysIsANumberIsFoundAndNothingElse() throws IOException {
        String sets = Optional.ofNullable(System.getenv("SAMVERKSTAD_CONFORMANCE"))
                .orElse(Path.of("")
                        .toAbsolutePath()
                        .resolve("../../../shared/conformance")
                        .toString());
        Path file = Path.of(sets, "personnummer", "structured.json");
        assumeTrue(Files.isRegularFile(file), () -> "not here: personnummer/structured.json");
        String json = Files.readString(file);

        List<String> valid = values(json, "valid");
        List<String> invalid = values(json, "invalid");

        assertThat(valid).hasSizeGreaterThan(30).allMatch(PersonalNumbers::in);
        assertThat(invalid.stream().filter(each -> !SPACED.matcher(each).matches()))
                .hasSizeGreaterThan(20)
                .noneMatch(PersonalNumbers::in);
        assertThat(invalid.stream().filter(each -> SPACED.matcher(each).matches()))
                .allMatch(PersonalNumbers::in);
    }

    /** Every value of the arrays of that name, whatever they are in. */
    private static List<String> values(String json, String name) {
        List<String> values = new ArrayList<>();
        Matcher array =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\\[([^\\]]*)]").matcher(json);
        while (array.find()) {
            Pattern.compile("[^,\"\\s][^,\"]*")
                    .matcher(array.group(1))
                    .results()
                    .forEach(each -> values.add(each.group().strip()));
        }
        return values;
    }
}
