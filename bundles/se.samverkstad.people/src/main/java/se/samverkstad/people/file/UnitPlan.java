package se.samverkstad.people.file;

import java.util.List;

/**
 * What a file would change. Nothing is ever removed by it.
 *
 * @param entries as a tree: each after the one it lies in; only those that the file names
 * @param missing names of known units that the file does not name; they stay as they are
 * @param managers names of persons that would be added, to be invited later
 * @param roles how many managers are placed in a unit and get the role of its manager
 * @param errors of the file together with what is known already; with any, nothing is changed
 */
public record UnitPlan(
        List<Entry> entries, List<String> missing, List<String> managers, int roles, List<RowError> errors) {
    public UnitPlan {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
        managers = List.copyOf(managers);
        errors = List.copyOf(errors);
    }

    /** What happens to a unit. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }

    /** @param before the name that it had, when that changes; else empty */
    public record Entry(
            long line, String unit, String level, String manager, int depth, Change change, String before) {}

    public long count(Change change) {
        return entries.stream().filter(entry -> entry.change() == change).count();
    }
}
