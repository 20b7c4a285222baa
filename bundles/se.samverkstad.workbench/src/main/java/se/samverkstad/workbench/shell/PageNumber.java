package se.samverkstad.workbench.shell;

import java.util.List;
import se.samverkstad.api.web.Request;

/**
 * Which page of a list is shown, as {@code sida} in an address says it. Beyond the end is the last; what is no number
 * is the first.
 *
 * @param number counts from 1
 */
public record PageNumber(int number, int last) {
    private static final String PARAMETER = "sida";

    public static PageNumber of(Request request, long total, int each) {
        int last = Math.toIntExact(Math.max(1, (total + each - 1) / each));
        return new PageNumber(Math.min(asked(request), last), last);
    }

    /** What the address says, when it is not known yet how many there are. */
    public static int asked(Request request) {
        return request.parameter(PARAMETER)
                .filter(word -> word.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** What of the whole list stands on the page. */
    public <T> List<T> part(List<T> all, int each) {
        return all.stream().skip(first(number, each)).limit(each).toList();
    }

    /** How many of the list stand before that page. */
    public static long first(int number, int each) {
        return (number - 1L) * each;
    }

    /** Where the page before is; empty on the first. @param list its address, ending where a parameter can follow */
    public String before(String list) {
        return number > 1 ? address(list, number - 1) : "";
    }

    /** Where the page after is; empty on the last. @param list its address, ending where a parameter can follow */
    public String after(String list) {
        return number < last ? address(list, number + 1) : "";
    }

    private static String address(String list, int number) {
        return list + PARAMETER + "=" + number;
    }
}
