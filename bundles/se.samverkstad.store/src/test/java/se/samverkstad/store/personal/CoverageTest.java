package se.samverkstad.store.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.personal.Declaration.Erasure;

final class CoverageTest {
    private static final Migration TABLES = new Migration(1, "answers", """
            create table ${table}answer (
                id ${id} primary key,
                person ${id} not null,
                choice ${text} not null,
                photo ${bytes},
                points ${int64} not null,
                at ${instant} not null
            ${table_end};
            insert into ${table}answer (id, nothing) values ('1', 'such');
            """);
    private static final Migration MORE =
            new Migration(2, "more", "alter table ${table}answer add column note ${text};\n");

    private static List<String> faults(String tables) {
        return Coverage.faults(DeclarationReader.read("enkat", """
                        {"sets": [{"id": "s", "name": {"sv": "Svar", "en": "Answers"}, "tables": %s}]}""".formatted(tables)), List.of(TABLES, MORE));
    }

    @Test
    void everyColumnOfTextBytesAndIdsMustBeDeclared() {
        assertThat(faults("{}"))
                .extracting(fault -> fault.replaceAll(" is not declared.*", ""))
                .containsExactly(
                        "enkat: answer.id",
                        "enkat: answer.person",
                        "enkat: answer.choice",
                        "enkat: answer.photo",
                        "enkat: answer.note");
    }

    @Test
    void theFaultSaysWhatToWrite() {
        assertThat(faults("""
                        {"answer": {"people": [{"column": "person", "fields": ["choice", "photo", "at"]}],
                                    "other": {"id": "random"}}}"""))
                .singleElement()
                .asString()
                .contains("enkat: answer.note")
                .contains("\"fields\": [\"note\"]")
                .contains("{\"answer\": {\"other\": {\"note\": \"<why>\"}}}");
    }

    @Test
    void whatIsDeclaredWholeHasNoFault() {
        assertThat(faults("""
                        {"answer": {"people": [{"column": "person", "fields": ["choice", "at"], "withheld": ["photo"]}],
                                    "mentions": ["note"], "other": {"id": "random"}}}""")).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereIsAFault() {
        assertThat(faults("""
                        {"answer": {"people": [{"column": "person", "fields": ["choice", "gone"], "withheld": ["photo"]}],
                                    "mentions": ["note"], "other": {"id": "random"}},
                         "lost": {}}"""))
                .extracting(fault -> fault.replaceAll(" is declared.*", ""))
                .containsExactlyInAnyOrder("enkat: answer.gone", "enkat: lost");
    }

    @Test
    void aColumnCannotBePersonalAndNot() {
        assertThat(faults("""
                        {"answer": {"people": [{"column": "person", "fields": ["choice", "photo"]}],
                                    "mentions": ["note"], "other": {"id": "random", "person": "no"}}}""")).singleElement().asString().contains("answer.person is declared both");
    }

    @Test
    void onlyTextAndWhatMayBeNullCanBeEmptied() {
        assertThat(faults("""
                        {"answer": {"people": [{"column": "person", "fields": ["choice", "photo"],
                                                "erase": ["choice", "photo", "person"]}],
                                    "mentions": ["note"], "other": {"id": "random"}}}""")).singleElement().asString().contains("answer.person cannot be emptied");
    }

    @Test
    void whatStaysIsARecordOrHasAReason() {
        String json = """
                {"sets": [{"id": "s", "name": {"sv": "S", "en": "S"}%s, "tables":
                  {"t": {"people": [{"column": "person"%s}]}}}]}""";

        assertThatThrownBy(() -> DeclarationReader.read("enkat", json.formatted("", ", \"erase\": \"keep\"")))
                .isInstanceOf(DeclarationRefused.class)
                .hasMessageContaining("t.person")
                .hasMessageContaining("\"record\": true");
        assertThat(erasure(json.formatted("", ", \"erase\": \"keep\", \"why\": {\"sv\": \"en\", \"en\": \"one\"}")))
                .isEqualTo(Erasure.KEEP);
        assertThat(erasure(json.formatted(", \"record\": true", ""))).isEqualTo(Erasure.KEEP);
        assertThat(erasure(json.formatted("", ""))).isEqualTo(Erasure.ROW);
    }

    private static Erasure erasure(String json) {
        return DeclarationReader.read("enkat", json)
                .sets()
                .get(0)
                .tables()
                .get(0)
                .leads()
                .get(0)
                .erasure();
    }

    @Test
    void anUnknownWordIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> DeclarationReader.read("enkat", """
                        {"sets": [{"id": "s", "name": {"sv": "S", "en": "S"}, "disposition": "slänga"}]}"""))
                .isInstanceOf(DeclarationRefused.class)
                .hasMessageContaining("slänga")
                .hasMessageContaining("bevara, gallra, exportera");
    }
}
