package se.samverkstad.workbench.setup;

import java.util.List;
import java.util.Locale;
import se.samverkstad.api.health.Health;
import se.samverkstad.operations.doctor.Finding;

/** One thing that a test found, to be shown: a sentence, and how well it is in an icon and a colour. */
public record Told(String sentence, String icon, String color) {
    public static Told well(String sentence) {
        return new Told(sentence, "ok", "success");
    }

    public static Told ill(String sentence) {
        return new Told(sentence, "stop", "danger");
    }

    static Told of(Finding finding, Locale locale) {
        return switch (finding.status()) {
            case OK -> well(finding.in(locale));
            case WARNING -> new Told(finding.in(locale), "hold", "warning");
            case CRITICAL -> ill(finding.in(locale));
        };
    }

    static List<Told> of(List<Finding> findings, Locale locale) {
        return findings.stream().map(each -> of(each, locale)).toList();
    }

    static boolean critical(List<Finding> findings) {
        return findings.stream().anyMatch(each -> each.status() == Health.Status.CRITICAL);
    }
}
