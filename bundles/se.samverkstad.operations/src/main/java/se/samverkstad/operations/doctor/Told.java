package se.samverkstad.operations.doctor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Findings as lines for people and as members for programs. */
public record Told(List<Finding> findings, Locale locale) {
    public static Told of(List<Finding> findings, Locale locale) {
        return new Told(findings, locale);
    }

    public JsonObject json() {
        JsonArray all = new JsonArray();
        JsonArray lines = new JsonArray();
        for (Finding finding : findings) {
            JsonObject one = new JsonObject();
            one.addProperty("topic", finding.topic());
            one.addProperty("status", finding.status().name());
            one.addProperty("sentence", finding.in(locale));
            all.add(one);
            lines.add(line(finding));
        }
        JsonObject result = new JsonObject();
        result.add("findings", all);
        result.add("text", lines);
        return result;
    }

    private String line(Finding finding) {
        Finding mark = Findings.of(
                finding.topic(),
                finding.status(),
                "mark." + finding.status().name().toLowerCase(Locale.ROOT));
        return mark.in(locale) + finding.in(locale);
    }
}
