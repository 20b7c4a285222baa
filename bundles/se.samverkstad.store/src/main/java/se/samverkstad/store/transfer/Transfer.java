package se.samverkstad.store.transfer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.schema.SchemaCopy;

/**
 * Copies everything of one database into another of the other kind: tables made anew from the migrations, then the rows
 * of one snapshot in chunks, then counts and sums of both sides compared. The caller owns both connections and their
 * transactions: nothing is committed here, so an interrupted transfer leaves nothing.
 */
public final class Transfer {
    private final Connection from;
    private final Connection to;
    private final Dialect target;
    private final List<Path> jars;
    private final Consumer<String> reached;

    /**
     * @param from of the other kind than {@code target}, within a transaction that sees one snapshot
     * @param to in a transaction, without tables of ours; in SQLite with foreign keys turned off
     * @param jars where migrations are found that the journal does not hold
     * @param reached hears the name of each table when its rows are copied
     */
    public Transfer(Connection from, Connection to, Dialect target, List<Path> jars, Consumer<String> reached) {
        this.from = from;
        this.to = to;
        this.target = target;
        this.jars = List.copyOf(jars);
        this.reached = reached;
    }

    /**
     * @return what both sides hold, table by table
     * @throws BackupRefused when a table or a row cannot be moved, naming it
     */
    public List<TableSum> run() throws SQLException {
        new SchemaCopy(from, to, target, jars).make();
        Map<String, Table> tables = Table.inPostgres(target == Dialect.POSTGRESQL ? to : from);
        Map<String, Set<String>> inSqlite = Table.inSqlite(target == Dialect.POSTGRESQL ? from : to);
        refuseUnlessSame(tables, inSqlite);
        ForeignKeys keys = new ForeignKeys(to);
        if (target == Dialect.POSTGRESQL) {
            keys.takeAway();
        }
        List<TableSum> sums = new ArrayList<>();
        for (Table table : tables.values()) {
            sums.add(copy(table));
            reached.accept(table.name());
        }
        if (target == Dialect.POSTGRESQL) {
            keys.putBack();
        } else {
            checkKeys();
        }
        compare(tables, sums);
        return sums;
    }

    private TableSum copy(Table table) throws SQLException {
        try (Statement empty = to.createStatement();
                RowWriter writer = new RowWriter(table, to, target)) {
            // The store writes some rows while it makes its own tables.
            empty.execute("delete from " + Table.quoted(table.name()));
            TableSum sum = new Rows(from, other()).each(table, writer::write);
            writer.flush();
            return sum;
        } catch (SQLException e) {
            throw new SQLException("copying %s: %s".formatted(table.name(), e.getMessage()), e.getSQLState(), e);
        }
    }

    private Dialect other() {
        return target == Dialect.POSTGRESQL ? Dialect.SQLITE : Dialect.POSTGRESQL;
    }

    private void compare(Map<String, Table> tables, List<TableSum> sums) throws SQLException {
        Rows written = new Rows(to, target);
        int at = 0;
        for (Table table : tables.values()) {
            TableSum sum = sums.get(at++);
            TableSum there = written.sum(table);
            if (!there.equals(sum)) {
                throw new SQLException("the table %s is not the same on both sides: %d rows (%s) here, %d (%s) there"
                        .formatted(sum.table(), sum.rows(), sum.sum(), there.rows(), there.sum()));
            }
        }
    }

    private void checkKeys() throws SQLException {
        try (Statement statement = to.createStatement();
                ResultSet broken = statement.executeQuery("pragma foreign_key_check")) {
            if (broken.next()) {
                throw new SQLException("a row of %s refers to one that is not there".formatted(broken.getString(1)));
            }
        }
    }

    private void refuseUnlessSame(Map<String, Table> tables, Map<String, Set<String>> inSqlite) {
        Set<String> lacking = new TreeSet<>(target == Dialect.POSTGRESQL ? inSqlite.keySet() : tables.keySet());
        lacking.removeAll(target == Dialect.POSTGRESQL ? tables.keySet() : inSqlite.keySet());
        if (!lacking.isEmpty()) {
            throw unknown(String.join(", ", lacking));
        }
        tables.values().stream()
                .filter(table -> !Set.copyOf(inSqlite.getOrDefault(table.name(), Set.of()))
                        .equals(table.columns().keySet()))
                .findFirst()
                .ifPresent(table -> {
                    throw unknown(table.name());
                });
    }

    private static BackupRefused unknown(String tables) {
        return new BackupRefused(
                "UNKNOWN_TABLE",
                "Hur tabellen %s ska se ut framgår inte av någon migrering, så den kan inte flyttas.".formatted(tables),
                "No migration tells what the table %s looks like, so it cannot be moved.".formatted(tables));
    }
}
