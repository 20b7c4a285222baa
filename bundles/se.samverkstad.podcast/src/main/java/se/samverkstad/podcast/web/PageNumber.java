package se.samverkstad.podcast.web;

import java.util.function.IntFunction;
import se.samverkstad.api.web.Request;

/**
 * Which page of a list is shown, as {@code sida} in an address says it. Beyond the end is the last; what is no number
 * is the first.
 *
 * @param number counts from 1
 */
record PageNumber(int number, int last) {
    static final String PARAMETER = "sida";

    static PageNumber of(Request request, int total, int each) {
        int last = Math.max(1, (total + each - 1) / each);
        int asked = request.parameter(PARAMETER)
                .filter(word -> word.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
        return new PageNumber(Math.min(asked, last), last);
    }

    /** How many of the list stand before the page. */
    int first(int each) {
        return (number - 1) * each;
    }

    /** The address of the page before; empty on the first. */
    String before(IntFunction<String> address) {
        return number > 1 ? address.apply(number - 1) : "";
    }

    /** The address of the page after; empty on the last. */
    String after(IntFunction<String> address) {
        return number < last ? address.apply(number + 1) : "";
    }
}
