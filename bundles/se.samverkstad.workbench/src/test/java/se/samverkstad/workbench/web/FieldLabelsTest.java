package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FieldLabelsTest {
    @Test
    void aFormThatIsSentTellsWhatItsTypedFieldsAreCalled() {
        String form = "<form method=\"post\"><input type=\"hidden\" name=\"id\" value=\"1\">"
                + "<label for=\"a\">Rubrik <b>&amp; mer</b></label><input id=\"a\" name=\"titel\">"
                + "<textarea id='b' name='text'><label for=\"x\">no</label></textarea><label for='b'>År</label>"
                + "<label for=\"c\">Val</label><select id=\"c\" name=\"val\"></select>"
                + "<label for=\"d\">Fil</label><input type=\"file\" id=\"d\" name=\"fil\"></form>";

        String html = FieldLabels.insert("<p>x</p>" + form + "<label for=\"a\">utanför</label>");

        assertThat(html)
                .startsWith("<p>x</p><form method=\"post\"><input type=\"hidden\" name=\"_labels\""
                        + " value=\"titel=Rubrik+%26+mer&amp;text=%C3%85r&amp;fil=Fil\">");
        assertThat(html.replaceFirst("<input type=\"hidden\" name=\"_labels\"[^>]*>", ""))
                .isEqualTo("<p>x</p>" + form + "<label for=\"a\">utanför</label>");
    }

    @Test
    void aFormWithoutTypedFieldsOrThatOnlyAsksStaysAsItIs() {
        for (String html : List.of(
                "<form method=\"post\"><button>x</button></form>",
                "<form method=\"get\"><label for=\"a\">Sök</label><input id=\"a\" name=\"sok\"></form>",
                "<p>no form</p>")) {
            assertThat(FieldLabels.insert(html)).isEqualTo(html);
        }
    }

    @Test
    void theWordsAreTakenOutOfTheFormAndHoldNoNumber() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("_labels", List.of("titel=Rubrik&x=121212-1212"));
        fields.put("titel", List.of("a"));

        assertThat(FieldLabels.take(new Form(fields, Map.of())))
                .containsEntry("titel", "Rubrik")
                .containsEntry("x", "••••••-••••");
        assertThat(fields).containsOnlyKeys("titel");
    }
}
