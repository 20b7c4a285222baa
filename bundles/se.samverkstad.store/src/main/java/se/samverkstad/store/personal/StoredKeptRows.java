package se.samverkstad.store.personal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.media.MediaFiles;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.Declaration.DataTable;
import se.samverkstad.store.personal.StoredPersonalRows.Place;
import se.samverkstad.store.schema.TableModel;

/** Reads tables of any module by what it declared and by the words its migrations were written in. */
public final class StoredKeptRows implements KeptRows {
    private static final int FETCHED = 200;

    private final Function<String, Place> places;
    private final Function<String, Map<String, TableModel>> models;
    private final MediaFiles media;

    /** @param models the tables of a module as its migrations made them; nothing when that is not known */
    public StoredKeptRows(
            Function<String, Place> places, Function<String, Map<String, TableModel>> models, MediaFiles media) {
        this.places = places;
        this.models = models;
        this.media = media;
    }

    @Override
    public List<KeptTable> tables(Declaration declaration) {
        String module = declaration.module();
        Place place = places.apply(module);
        Map<String, TableModel> known = models.apply(module);
        return place.store().read(rows -> {
            Map<String, Map<String, Kind>> there = there(rows, place.prefix(), known);
            List<KeptTable> tables = new ArrayList<>();
            for (DataSet set : declaration.sets()) {
                for (DataTable table : set.tables()) {
                    Map<String, Kind> columns = there.remove(table.name());
                    if (columns != null) {
                        tables.add(table(rows, place, module, table.name(), set, table, columns));
                    }
                }
            }
            for (Map.Entry<String, Map<String, Kind>> rest : there.entrySet()) {
                tables.add(table(rows, place, module, rest.getKey(), null, null, rest.getValue()));
            }
            return tables;
        });
    }

    private static KeptTable table(
            Handle rows,
            Place place,
            String module,
            String name,
            @Nullable DataSet set,
            @Nullable DataTable declared,
            Map<String, Kind> columns) {
        Set<String> withheld = declared == null ? Set.of() : declared.withheld();
        List<KeptColumn> shown = columns.entrySet().stream()
                .filter(column -> !withheld.contains(column.getKey()))
                .map(column -> new KeptColumn(
                        column.getKey(),
                        column.getValue(),
                        declared != null && declared.media().contains(column.getKey())))
                .toList();
        List<String> key = key(rows, place.prefix() + name);
        long count = rows.createQuery("select count(*) from ${table}" + name)
                .mapTo(Long.class)
                .one();
        return new KeptTable(
                module,
                name,
                Optional.ofNullable(set),
                Optional.ofNullable(declared),
                shown,
                key.isEmpty() ? shown.stream().map(KeptColumn::name).toList() : key,
                count);
    }

    @Override
    public Rows rows(KeptTable table, String search, long from, int limit) {
        return rows(table, search, "", from, limit);
    }

    @Override
    public Rows rows(KeptTable table, Order order, String search, long from, int limit) {
        if (!table.columns().contains(order.column())
                || !table.sortable().contains(order.column().name())) {
            throw new IllegalArgumentException(table.name() + " is not sorted by that column");
        }
        return rows(table, search, OrderWords.of(order), from, limit);
    }

    /** @param first what comes before the key in the order; empty, or ending where the key can follow */
    private Rows rows(KeptTable table, String search, String first, long from, int limit) {
        Place place = places.apply(table.module());
        String where = condition(table, search);
        String like = "%" + escaped(search.strip().toLowerCase(Locale.ROOT)) + "%";
        return place.store().read(rows -> {
            long found = bound(
                            rows.createQuery("select count(*) from ${table}%s%s".formatted(table.name(), where)),
                            where,
                            like)
                    .mapTo(Long.class)
                    .one();
            Query some = rows.createQuery(select(table, where, first) + " limit :limit offset :from")
                    .bind("limit", limit)
                    .bind("from", from);
            return new Rows(
                    found,
                    bound(some, where, like)
                            .map((row, context) -> values(row, table))
                            .list());
        });
    }

    @Override
    public void each(String module, List<KeptTable> tables, Taker taker) {
        places.apply(module).store().read(rows -> {
            for (KeptTable table : tables) {
                taker.table(table);
                rows.createQuery(select(table, "", ""))
                        .setFetchSize(FETCHED)
                        .map((row, context) -> values(row, table))
                        .forEach(taker::row);
            }
            return tables;
        });
    }

    @Override
    public Optional<Path> file(String sha256) {
        return media.find(sha256);
    }

    private static String select(KeptTable table, String where, String first) {
        return "select %s from ${table}%s%s order by %s%s"
                .formatted(
                        table.columns().stream().map(KeptColumn::name).collect(Collectors.joining(", ")),
                        table.name(),
                        where,
                        first,
                        String.join(", ", table.key()));
    }

    private static String condition(KeptTable table, String search) {
        List<String> sought = table.columns().stream()
                .filter(column -> column.kind() == Kind.TEXT || column.kind() == Kind.ID)
                .map(column ->
                        "%s like :sought escape '!'".formatted(SmallLetters.of("cast(" + column.name() + " as text)")))
                .toList();
        if (search.isBlank()) {
            return "";
        }
        return sought.isEmpty() ? " where 1 = 0" : " where " + String.join(" or ", sought);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Query bound(Query query, String where, String like) {
        return where.contains(":sought") ? query.bind("sought", like) : query;
    }

    private static List<@Nullable Object> values(ResultSet row, KeptTable table) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        int place = 0;
        for (KeptColumn column : table.columns()) {
            values.add(Value.of(row, ++place, column.kind()));
        }
        return Collections.unmodifiableList(values);
    }

    /** Every table with the prefix, by its name without it, with what its columns hold. */
    private static Map<String, Map<String, Kind>> there(Handle rows, String prefix, Map<String, TableModel> known) {
        Map<String, Map<String, Kind>> tables = new TreeMap<>();
        Connection connection = rows.getConnection();
        Set<String> names = new LinkedHashSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), prefix + "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                // No prefix of one module is the prefix of another followed by a letter.
                if (name.startsWith(prefix) && Character.isLetter(name.charAt(prefix.length()))) {
                    names.add(name);
                }
            }
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        }
        for (String name : names) {
            TableModel model = known.get(name.substring(prefix.length()));
            tables.put(name.substring(prefix.length()), columns(connection, name, model));
        }
        return tables;
    }

    private static Map<String, Kind> columns(Connection connection, String table, @Nullable TableModel model) {
        Map<String, Kind> columns = new LinkedHashMap<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), table, null)) {
            while (found.next()) {
                // The pattern takes any character for an underscore.
                if (found.getString("TABLE_NAME").equals(table)) {
                    String name = found.getString("COLUMN_NAME");
                    TableModel.Column made =
                            model == null ? null : model.columns().get(name);
                    columns.put(name, kind(made == null ? found.getString("TYPE_NAME") : made.word()));
                }
            }
            return columns;
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        }
    }

    /** By a type word or, where that is not known, by the type of the database. */
    private static Kind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "id", "uuid" -> Kind.ID;
            case "int64", "integer", "int8", "bigint", "double", "real", "float8", "decimal", "numeric" -> Kind.NUMBER;
            case "bool", "boolean" -> Kind.TRUTH;
            case "instant", "timestamptz" -> Kind.INSTANT;
            case "bytes", "blob", "bytea" -> Kind.BYTES;
            default -> Kind.TEXT;
        };
    }

    private static List<String> key(Handle rows, String table) {
        Map<Integer, String> key = new TreeMap<>();
        Connection connection = rows.getConnection();
        try (ResultSet found = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
            return List.copyOf(key.values());
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        }
    }
}
