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
    public static PageNumber of(Request request, int total, int each) {
        int last = Math.max(1, (total + each - 1) / each);
        int asked = request.parameter("sida")
                .filter(word -> word.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
        return new PageNumber(Math.min(asked, last), last);
    }

    /** What of the whole list stands on the page. */
    public <T> List<T> part(List<T> all, int each) {
        return all.stream().skip((long) (number - 1) * each).limit(each).toList();
    }
}
