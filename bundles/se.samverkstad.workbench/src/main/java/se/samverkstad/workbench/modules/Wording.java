package se.samverkstad.workbench.modules;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;

/** Small turns of phrase on these pages. */
public final class Wording {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter SWEDISH =
            DateTimeFormatter.ofPattern("'kl.' HH.mm").withZone(ZONE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("'at' HH:mm").withZone(ZONE);

    private Wording() {}

    /** The key of a verb's words: {@code plan.title-install}. */
    public static String key(String prefix, Verb verb) {
        return prefix + verb.name().toLowerCase(Locale.ROOT);
    }

    static List<String> in(List<Label> labels, Text text) {
        return labels.stream().map(label -> label.in(text.locale())).distinct().toList();
    }

    /** "a, b och c". */
    static String list(List<String> words, Text text) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : text.of("plan.and", String.join(", ", words.subList(0, last)), words.get(last));
    }

    /** "21 nov. 2026 kl. 14.05". */
    public static String moment(Instant at, Text text) {
        return text.day(at) + " " + clock(at, text);
    }

    /** "kl. 14.05". */
    static String clock(Instant at, Text text) {
        return (text.locale().getLanguage().equals("en") ? ENGLISH : SWEDISH).format(at);
    }

    /** "340 kB", "1,2 MB" or "3,4 GB". */
    static String size(long bytes, Text text) {
        NumberFormat format = NumberFormat.getInstance(text.locale());
        if (bytes >= 1_000_000_000) {
            format.setMaximumFractionDigits(1);
            return format.format(bytes / 1e9) + "\u00a0GB";
        }
        boolean large = bytes >= 1_000_000;
        format.setMaximumFractionDigits(large ? 1 : 0);
        double value = large ? bytes / 1e6 : Math.max(1, bytes / 1e3);
        return format.format(value) + (large ? "\u00a0MB" : "\u00a0kB");
    }
}
