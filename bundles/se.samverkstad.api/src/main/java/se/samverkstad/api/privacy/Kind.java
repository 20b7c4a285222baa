package se.samverkstad.api.privacy;

import java.time.YearMonth;

/** Which number ten or twelve digits are. */
enum Kind {
    NONE,
    PERSONAL,
    COORDINATION;

    private static final int SHIFT = 60;

    /** @param plus whether it is written as of someone who is a hundred years old or more */
    static Kind of(byte[] digits, int length, boolean plus) {
        int from = length - 10;
        int serial = two(digits, from + 6) * 10 + digits[from + 8];
        if (serial == 0 || !luhn(digits, from)) {
            return NONE;
        }
        int year = two(digits, from);
        int month = two(digits, from + 2);
        int day = two(digits, from + 4);
        if (from == 0) {
            int early = plus ? 1800 : 1900;
            return later(of(early + year, month, day), of(early + 100 + year, month, day));
        }
        int century = two(digits, 0);
        return century >= 18 && century <= 20 ? of(century * 100 + year, month, day) : NONE;
    }

    private static Kind later(Kind one, Kind other) {
        return one == NONE ? other : one;
    }

    /** In a coordination number, a day or month that nobody could establish is 0: the Tax Agency's own test numbers. */
    private static Kind of(int year, int month, int day) {
        if (day < SHIFT) {
            return date(year, month, day) ? PERSONAL : NONE;
        }
        int born = day - SHIFT;
        boolean unknown = month == 0 && born <= 31 || month <= 12 && born == 0;
        return unknown || date(year, month, born) ? COORDINATION : NONE;
    }

    private static boolean date(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int two(byte[] digits, int from) {
        return digits[from] * 10 + digits[from + 1];
    }

    /** The last of ten digits is the control digit: ISO/IEC 7812-1, annex B. */
    private static boolean luhn(byte[] digits, int from) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int value = digits[from + i] * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}
