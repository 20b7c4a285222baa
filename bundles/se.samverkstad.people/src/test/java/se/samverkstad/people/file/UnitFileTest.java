package se.samverkstad.people.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.people.file.RowError.Kind;

final class UnitFileTest {
    private static UnitFile read(String text) {
        return UnitFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> errors(String text) {
        return read(text).errors().stream()
                .map(error -> error.line() + " " + error.kind() + (error.value().isEmpty() ? "" : " " + error.value()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-8 with mark", "UTF-16LE with mark"})
    void readsWhatSpreadsheetsInSwedenWrite(String encoding) {
        String text = "Överordnad;Enhet;Nivå;Chef;E-post\r\n;Socialförvaltningen;förvaltning;;\r\n"
                + "Socialförvaltningen;\"Öppenvård; barn\";enhet;Åsa Ärlig;asa@example.org\r\n";
        Charset charset = Charset.forName(encoding.split(" ")[0]);
        byte[] bytes = (encoding.contains("mark") ? "\uFEFF" + text : text).getBytes(charset);

        UnitFile file = UnitFile.read(bytes);

        assertThat(file.errors()).isEmpty();
        assertThat(file.charset()).isEqualTo(charset.name());
        assertThat(file.rows())
                .containsExactly(
                        new UnitRow(2, "", "Socialförvaltningen", "", "förvaltning", "", ""),
                        new UnitRow(
                                3,
                                "",
                                "Öppenvård; barn",
                                "Socialförvaltningen",
                                "enhet",
                                "Åsa Ärlig",
                                "asa@example.org"));
    }

    @Test
    void findsTheSeparatorAndTellsWhatItUnderstood() {
        for (String separator : List.of(";", ",", "\t")) {
            UnitFile file = read(String.join(separator, "Enhetsnamn", "Ansvarig chef", "Telefon") + "\nNorr" + separator
                    + "Bo" + separator + "08-1\n");

            assertThat(file.separator()).isEqualTo(separator);
            assertThat(file.understood())
                    .containsEntry("Enhetsnamn", Column.UNIT)
                    .containsEntry("Ansvarig chef", Column.MANAGER);
            assertThat(file.ignored()).containsExactly("Telefon");
        }
    }

    @Test
    void everyErrorNamesItsRow() {
        assertThat(errors("enhet;chef;e-post\nNorr;;\n;Bo;\nnorr;;\nSyd;Bo;bo at home\nVäst;;v@example.org\n"))
                .containsExactly("3 NO_NAME", "4 TWICE norr", "5 EMAIL bo at home", "6 NO_MANAGER v@example.org");
        assertThat(errors("")).containsExactly("0 EMPTY_FILE");
        assertThat(errors("enhet\n")).containsExactly("0 EMPTY_FILE");
        assertThat(errors("telefon;adress\n1;2\n")).containsExactly("1 NO_UNITS");
        assertThat(errors("enhet;enhetsnamn\na;b\n")).containsExactly("1 HEADING_TWICE enhetsnamn");
        assertThat(errors("enhet\n\"Norr\n")).containsExactly("0 BROKEN");
        assertThat(errors("enhet\n" + "x".repeat(101) + "\n")).containsExactly("2 LONG " + "x".repeat(40));
    }

    /** The numbers are among those that the Tax Agency publishes for tests, and one coordination number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "19121212-1212",
                "121212\u20111212",
                "12 12 12 12 12",
                "1212121212",
                "121212+1212",
                "191212121212",
                "Bo (121212-1212)",
                "700161-1230"
            })
    void personalNumbersAreRefusedWithoutBeingRepeated(String number) {
        List<RowError> errors = read("enhet;kommentar\nNorr;" + number + "\n").errors();

        assertThat(errors).containsExactly(new RowError(2, Kind.PERSONAL_NUMBER, "kommentar"));
    }

    @Test
    void fiveThousandRowsAreTakenAndNotOneMore() {
        StringBuilder text = new StringBuilder("enhet\n");
        for (int i = 0; i < UnitFile.MOST_ROWS; i++) {
            text.append("Enhet ").append(i).append('\n');
        }
        assertThat(errors(text.toString())).isEmpty();

        assertThat(errors(text + "En till\n")).containsExactly("0 MANY_ROWS 5000");
    }
}
