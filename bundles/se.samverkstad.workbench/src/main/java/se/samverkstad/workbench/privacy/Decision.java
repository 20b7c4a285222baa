package se.samverkstad.workbench.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.text.Text;

/**
 * By what data are purged.
 *
 * @param reference the number in the register of matters, or the plan for documents and the place in it
 * @param day of the decision
 * @param who decided, as the committee or the delegate is called
 * @param receipt by which the archive has taken over what is kept for ever; empty when nothing is
 */
public record Decision(String reference, LocalDate day, String who, String receipt) {
    /** What was sent, by field: from a form, or from the command line. */
    @FunctionalInterface
    interface Sent {
        Optional<String> field(String name);
    }

    static final String REFERENCE = "beslut";
    static final String DAY = "beslutsdag";
    static final String WHO = "beslutsfattare";
    static final String RECEIPT = "kvittens";
    private static final int LONGEST = 120;

    /**
     * What is wrong with what was sent, by field; empty when nothing is. A reference has letters and a number, as
     * {@code SN 2026/114} or {@code Dokumenthanteringsplan 2025 § 4.2}: a word alone finds no decision again.
     */
    static Map<String, String> faults(Sent request, LocalDate today, Text text) {
        Map<String, String> faults = new LinkedHashMap<>();
        String reference = reference(request);
        if (reference.isEmpty()) {
            faults.put(REFERENCE, text.of("purge.reference-missing"));
        } else if (reference.length() > LONGEST
                || !reference.matches("[\\p{L}\\p{N} .,:;/§()&-]+")
                || !reference.matches(".*\\p{L}.*")
                || !reference.matches(".*\\p{N}.*")) {
            faults.put(REFERENCE, text.of("purge.reference-unclear", LONGEST));
        }
        String who = plain(request, WHO);
        if (who.length() < 2 || who.length() > LONGEST || !who.matches("[\\p{L}\\p{N} .,:;/§()&-]+")) {
            faults.put(WHO, text.of("purge.who-missing", LONGEST));
        }
        String receipt = plain(request, RECEIPT);
        if (receipt.length() > LONGEST || !receipt.matches("[\\p{L}\\p{N} .,:;/§()&-]*")) {
            faults.put(RECEIPT, text.of("purge.receipt-unclear", LONGEST));
        }
        Optional<LocalDate> day = day(request);
        if (day.isEmpty()) {
            faults.put(DAY, text.of("purge.day-missing"));
        } else if (day.get().isAfter(today)) {
            faults.put(DAY, text.of("purge.day-later"));
        }
        if (request.field("bekrafta").isEmpty()) {
            faults.put("bekrafta", text.of("purge.confirm-missing"));
        }
        return faults;
    }

    /** What was sent, when it has no faults. */
    static Decision of(Sent request) {
        return new Decision(
                reference(request), day(request).orElseThrow(), plain(request, WHO), plain(request, RECEIPT));
    }

    private static String reference(Sent request) {
        return plain(request, REFERENCE);
    }

    private static String plain(Sent request, String field) {
        return request.field(field).orElse("").strip();
    }

    private static Optional<LocalDate> day(Sent request) {
        try {
            return request.field(DAY)
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
