package se.samverkstad.workbench.shell;

import java.util.Collection;
import java.util.Optional;
import se.samverkstad.api.web.Request;

/** What a table is sorted by, as {@code ordning} in an address says it: a column, after a minus for the other way. */
public record Sorting(String column, boolean falling) {
    public static final String PARAMETER = "ordning";

    /** Empty when nothing is asked for, or something that is none of the columns. */
    public static Optional<Sorting> asked(Request request, Collection<String> columns) {
        return request.parameter(PARAMETER).map(Sorting::of).filter(sorting -> columns.contains(sorting.column()));
    }

    private static Sorting of(String word) {
        return word.startsWith("-") ? new Sorting(word.substring(1), true) : new Sorting(word, false);
    }

    /**
     * The address of a list in that order.
     *
     * @param list its address, ending where a parameter can follow, as the answer does
     * @param ordering as it stands in an address; empty for the usual one
     */
    public static String address(String list, String ordering) {
        return ordering.isEmpty() ? list : list + PARAMETER + "=" + ordering + "&";
    }

    /** As it stands in an address. */
    public String word() {
        return falling ? "-" + column : column;
    }
}
