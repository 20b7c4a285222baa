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
final class Wording {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter SWEDISH =
            DateTimeFormatter.ofPattern("'kl.' HH.mm").withZone(ZONE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("'at' HH:mm").withZone(ZONE);

    private Wording() {}

    /** The key of a verb's words: {@code plan.title-install}. */
    static String key(String prefix, Verb verb) {
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
    static String moment(Instant at, Text text) {
        boolean english = text.locale().getLanguage().equals("en");
        return text.day(at) + " " + (english ? ENGLISH : SWEDISH).format(at);
    }

    /** "340 kB" or "1,2 MB". */
    static String size(long bytes, Text text) {
        NumberFormat format = NumberFormat.getInstance(text.locale());
        boolean large = bytes >= 1_000_000;
        format.setMaximumFractionDigits(large ? 1 : 0);
        double value = large ? bytes / 1e6 : Math.max(1, bytes / 1e3);
        return format.format(value) + (large ? "\u00a0MB" : "\u00a0kB");
    }
}
