package se.samverkstad.store.personal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.Declaration.DataTable;
import se.samverkstad.store.personal.Declaration.Erasure;
import se.samverkstad.store.personal.Declaration.Lead;
import se.samverkstad.store.schema.TableModel;

/**
 * Whether a declaration covers what the migrations make: every column that can hold text, bytes or an id is either said to
 * tell of a person or, with a reason, of nobody. Numbers, times and truth values tell nothing without such a column.
 */
public final class Coverage {
    private static final Set<String> TELLING = Set.of("id", "text", "bytes");

    private final Declaration declaration;
    private final Map<String, TableModel> tables;
    private final List<String> faults = new ArrayList<>();

    private Coverage(Declaration declaration, Map<String, TableModel> tables) {
        this.declaration = declaration;
        this.tables = tables;
    }

    /**
     * Runs the migrations on an empty SQLite database in memory and compares.
     *
     * @return what is wrong, each naming table and column and what to write; empty when all is declared
     */
    public static List<String> faults(Declaration declaration, List<Migration> migrations) {
        return new Coverage(declaration, TableModel.of(declaration.module(), migrations)).compare();
    }

    private List<String> compare() {
        Map<String, DataTable> declared = new TreeMap<>();
        for (DataSet set : declaration.sets()) {
            for (DataTable table : set.tables()) {
                if (declared.put(table.name(), table) != null) {
                    fault(table.name(), "is declared twice");
                }
                if (!tables.containsKey(table.name())) {
                    fault(table.name(), "is declared, and no migration makes it");
                }
            }
        }
        tables.forEach((name, model) -> {
            DataTable table = declared.get(name);
            if (table == null) {
                model.columns().forEach((column, made) -> undeclared(name, column, made.word()));
            } else {
                compare(table, model);
            }
        });
        return List.copyOf(faults);
    }

    private void compare(DataTable table, TableModel model) {
        Set<String> said = new HashSet<>(table.other().keySet());
        said.addAll(table.mentions());
        said.addAll(table.media());
        for (Lead lead : table.leads()) {
            said.addAll(lead.fields());
            said.addAll(lead.withheld());
            clearable(table, lead, model);
        }
        said.forEach(column -> made(table, column, model));
        table.words().columns().keySet().forEach(column -> made(table, column, model));
        for (String column : table.other().keySet()) {
            if (table.leads().stream().anyMatch(lead -> lead.column().equals(column))
                    || table.mentions().contains(column)) {
                fault(table.name() + "." + column, "is declared both as personal and as not");
            }
        }
        model.columns().forEach((column, made) -> {
            if (!said.contains(column)) {
                undeclared(table.name(), column, made.word());
            }
        });
    }

    private void made(DataTable table, String column, TableModel model) {
        if (!model.columns().containsKey(column)) {
            fault(table.name() + "." + column, "is declared, and no migration makes it");
        }
    }

    private void clearable(DataTable table, Lead lead, TableModel model) {
        if (lead.erasure() == Erasure.CLEAR && lead.cleared().isEmpty()) {
            fault(table.name() + "." + lead.column(), "is to be emptied, and no column is named in \"erase\"");
        }
        for (String column : lead.cleared()) {
            TableModel.Column made = model.columns().get(column);
            if (made == null) {
                fault(table.name() + "." + column, "is to be emptied, and no migration makes it");
            } else if (!made.nullable() && !made.word().equals("text")) {
                fault(table.name() + "." + column, "cannot be emptied: it is neither text nor may it be null");
            }
        }
    }

    private void undeclared(String table, String column, String word) {
        if (TELLING.contains(word)) {
            fault(table + "." + column, """
                    is not declared. If it tells of a person, name it in se.samverkstad.data under "tables": \
                    {"%1$s": {"people": [{"column": "<the column that leads to the person>", "fields": ["%2$s"]}]}}, or \
                    under "mentions" when it is free text; if not, say why: {"%1$s": {"other": {"%2$s": "<why>"}}}""".formatted(table, column));
        }
    }

    private void fault(String where, String what) {
        faults.add("%s: %s %s".formatted(declaration.module(), where, what));
    }
}
