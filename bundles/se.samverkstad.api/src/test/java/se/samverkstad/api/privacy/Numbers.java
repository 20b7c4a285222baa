package se.samverkstad.api.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Makes right numbers and writes them in every way that is understood. */
final class Numbers {
    private static final List<String> JOINS = List.of(
            "", "-", "+", " ", "\u00a0", "\u202f", "\t", " - ", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014",
            "\u2212", "\uff0d", "\uff0b", "_", "\u00ad", "\u200b", "\u2060");
    private static final List<String> INNER = List.of("-", ".", "/", " ", "\u2011");

    private final Random random;

    Numbers(long seed) {
        random = new Random(seed);
    }

    /** Twelve digits. */
    String next() {
        LocalDate born = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(91_000));
        int day = born.getDayOfMonth() + (random.nextInt(4) == 0 ? 60 : 0);
        String nine =
                "%02d%02d%02d%03d".formatted(born.getYear() % 100, born.getMonthValue(), day, 1 + random.nextInt(999));
        return born.getYear() / 100 + nine + control(nine);
    }

    /** Adds the weighted digits in another way than the recogniser: by a table. */
    static int control(String nine) {
        int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = nine.charAt(i) - '0';
            sum += i % 2 == 0 ? doubled[digit] : digit;
        }
        return (10 - sum % 10) % 10;
    }

    String written(String twelve) {
        boolean century = random.nextBoolean();
        String join = pick(JOINS);
        // A leap day of the year 00 was in 2000, and nobody writes a plus before those digits yet.
        boolean leapDay = twelve.startsWith("0229", 4) || twelve.startsWith("0289", 4);
        String sign = leapDay && (join.equals("+") || join.equals("\uff0b")) ? "-" : join;
        String year = century ? twelve.substring(0, 4) : twelve.substring(2, 4);
        String last = twelve.substring(8);
        String date = year + twelve.substring(4, 8);
        if (random.nextInt(3) == 0 && !sign.isEmpty() && !"_\u00ad\u200b\u2060".contains(sign)) {
            String inner = pick(INNER);
            date = year + inner + twelve.substring(4, 6) + inner + twelve.substring(6, 8);
            if (inner.equals(" ") && random.nextBoolean()) {
                last = last.substring(0, 2) + " " + last.substring(2);
            }
        }
        return script(date + sign + last);
    }

    /** Sometimes in full-width digits. */
    private String script(String text) {
        return random.nextInt(4) > 0
                ? text
                : text.chars()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + '\uff10' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
