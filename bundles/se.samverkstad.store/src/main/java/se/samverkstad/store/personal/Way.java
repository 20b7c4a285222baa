package se.samverkstad.store.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.Declaration.DataTable;
import se.samverkstad.store.personal.Declaration.Holds;
import se.samverkstad.store.personal.Declaration.Lead;
import se.samverkstad.store.personal.Declaration.Reason;
import se.samverkstad.store.personal.PersonalRows.Count;
import se.samverkstad.store.personal.PersonalRows.Whom;

/**
 * One way by which rows of a table tell of a person, as SQL that both databases understand.
 *
 * @param condition with the parameters {@code :id}, {@code :user}, {@code :name} and {@code :email}
 * @param change what erasing does, with <code>{column}</code> for what an emptied column holds; empty when the rows stay
 */
record Way(
        DataSet set,
        DataTable table,
        String column,
        boolean mention,
        Reason stays,
        List<String> fields,
        String condition,
        String change) {
    /** Every way that leads to somebody of whom that is known, in the order of the declaration. */
    static List<Way> of(Declaration declaration, Whom whom) {
        List<Way> ways = new ArrayList<>();
        for (DataSet set : declaration.sets()) {
            for (DataTable table : set.tables()) {
                for (Lead lead : table.leads()) {
                    if (known(lead.holds(), whom)) {
                        ways.add(led(set, table, lead));
                    }
                }
                for (String column : table.mentions()) {
                    if (Named.of(whom).isPresent()) {
                        ways.add(mentioned(set, table, column));
                    }
                }
            }
        }
        return ways;
    }

    private static boolean known(Holds holds, Whom whom) {
        return switch (holds) {
            case ID -> true;
            case NAME -> !whom.name().isEmpty();
            case EMAIL -> !whom.email().isEmpty();
            case USER -> !whom.user().isEmpty();
        };
    }

    private static Way led(DataSet set, DataTable table, Lead lead) {
        String column = lead.column();
        String condition = switch (lead.holds()) {
            case ID -> "cast(%s as text) = :id".formatted(column);
            case NAME -> "%s = :name".formatted(column);
            case EMAIL -> "lower(%s) = lower(:email)".formatted(column);
            case USER -> "lower(%s) = lower(:user)".formatted(column);
        };
        String change = switch (lead.erasure()) {
            case KEEP -> "";
            case ROW -> "delete from ${table}%s where %s".formatted(table.name(), condition);
            case CLEAR ->
                "update ${table}%s set %s where %s"
                        .formatted(
                                table.name(),
                                lead.cleared().stream()
                                        .map(each -> each + " = {" + each + "}")
                                        .collect(Collectors.joining(", ")),
                                condition);
        };
        return new Way(set, table, column, false, lead.why(), lead.fields(), condition, change);
    }

    /** The database finds what may be meant; {@link Named} decides. */
    private static Way mentioned(DataSet set, DataTable table, String column) {
        String condition = ("(:name <> '' and replace(%1$s, :name, '') <> %1$s"
                        + " or :email <> '' and replace(lower(%1$s), lower(:email), '') <> lower(%1$s))")
                .formatted(column);
        String change = table.mentionsStay().none()
                ? "update ${table}%s set %s = :fresh where %2$s = :text".formatted(table.name(), column)
                : "";
        return new Way(set, table, column, true, table.mentionsStay(), List.of(column), condition, change);
    }

    String select(String what) {
        return "select %s from ${table}%s where %s".formatted(what, table.name(), condition);
    }

    Count count(long rows) {
        return new Count(set, table, column, mention, stays, rows);
    }
}
