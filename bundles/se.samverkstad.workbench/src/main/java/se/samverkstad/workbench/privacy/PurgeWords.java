package se.samverkstad.workbench.privacy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.text.Text;

/** Says purges in words. */
final class PurgeWords {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private PurgeWords() {}

    static String set(Purging.Kept kept, Text text) {
        return kept.set().name(text.locale().getLanguage()) + " "
                + text.of("purge.disposition." + kept.set().disposition()) + " " + text.of("purge.rows", kept.rows());
    }

    static String waiting(PurgeOrder order, Text text) {
        return text.of(
                order.state() == PurgeOrder.State.BEGUN ? "purge.going-on" : "purge.waits",
                moment(order.due(), text),
                decision(order, text),
                order.by());
    }

    static String ended(PurgeOrder order, Text text) {
        String when = text.day(order.ended().orElse(order.at()));
        return switch (order.state()) {
            case DONE ->
                text.of(
                        "purge.ended",
                        when,
                        order.purged().stream().mapToLong(PurgeOrder.Gone::rows).sum(),
                        order.purged().stream()
                                .mapToLong(PurgeOrder.Gone::files)
                                .sum(),
                        decision(order, text));
            case CANCELLED -> text.of("purge.ended-cancelled", when, decision(order, text));
            case LAPSED, PLANNED, BEGUN -> text.of("purge.ended-lapsed", when, decision(order, text));
        };
    }

    static String decision(PurgeOrder order, Text text) {
        return text.of(
                "purge.by-decision",
                order.decision().reference(),
                order.decision().day().toString(),
                order.decision().who());
    }

    /** The protocol, a line for each thing to know. */
    static List<String> protocol(PurgeOrder order, Text text) {
        List<String> lines = new ArrayList<>();
        lines.add(text.of("purge.protocol-module", order.name(), order.module()));
        lines.add(decision(order, text));
        if (!order.decision().receipt().isEmpty()) {
            lines.add(text.of("purge.protocol-receipt", order.decision().receipt()));
        }
        lines.add(text.of("purge.protocol-planned", moment(order.at(), text), order.by()));
        lines.add(text.of("purge.protocol-due", moment(order.due(), text)));
        order.purged()
                .forEach(gone -> lines.add(
                        text.of("purge.protocol-set", gone.set(), gone.rows(), gone.files(), moment(gone.at(), text))));
        lines.add(ended(order, text));
        lines.add(text.of("purge.protocol-id", order.id()));
        return lines;
    }

    private static String moment(Instant at, Text text) {
        boolean english = text.locale().getLanguage().equals("en");
        return text.day(at) + " "
                + DateTimeFormatter.ofPattern(english ? "HH:mm" : "'kl.' HH.mm")
                        .withZone(SWEDEN)
                        .format(at);
    }
}
