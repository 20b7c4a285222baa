package se.samverkstad.store.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.media.MediaFiles;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.Declaration.DataTable;

/** Goes into the tables of any module, by its declaration alone. */
public final class StoredPersonalRows implements PersonalRows {
    private static final Pattern EMPTIED = Pattern.compile("(?<!\\$)\\{(\\w+)}");

    private final Function<String, Place> places;
    private final MediaFiles media;
    private final Supplier<List<Declaration>> core;
    private final Runnable forget;

    /** The rows of one module, and the prefix of its tables. */
    public record Place(Store store, String prefix) {}

    /** @param forget called after rows have gone, so that they lie nowhere else either */
    public StoredPersonalRows(
            Function<String, Place> places, MediaFiles media, Supplier<List<Declaration>> core, Runnable forget) {
        this.places = places;
        this.media = media;
        this.core = core;
        this.forget = forget;
    }

    @Override
    public List<Declaration> core() {
        return core.get();
    }

    @Override
    public List<Count> count(Declaration declaration, Whom whom) {
        Place place = places.apply(declaration.module());
        return place.store().read(rows -> {
            List<Count> counts = new ArrayList<>();
            for (Way way : present(place, rows, declaration, whom)) {
                long found = way.mention()
                        ? texts(rows, way, whom, "").size()
                        : bound(rows.createQuery(way.select("count(*)")), whom)
                                .mapTo(Long.class)
                                .one();
                if (found > 0) {
                    counts.add(way.count(found));
                }
            }
            return counts;
        });
    }

    @Override
    public void read(Declaration declaration, Whom whom, Rows taker) {
        Place place = places.apply(declaration.module());
        place.store().read(rows -> {
            for (Way way : present(place, rows, declaration, whom)) {
                Count of = way.count(1);
                if (way.mention()) {
                    texts(rows, way, whom, "").forEach(text -> taker.row(of, Map.of(way.column(), text)));
                    continue;
                }
                String columns = String.join(", ", way.fields());
                bound(rows.createQuery(way.select(columns)), whom)
                        .map((found, context) -> values(found, way.fields()))
                        .forEach(values -> taker.row(of, values));
            }
            return declaration;
        });
    }

    @Override
    public List<Count> erase(Declaration declaration, Whom whom) {
        List<Count> before = count(declaration, whom);
        Place place = places.apply(declaration.module());
        place.store().write(rows -> {
            for (Way way : present(place, rows, declaration, whom)) {
                if (!way.change().isEmpty() && way.mention()) {
                    takeOut(rows, way, whom);
                } else if (!way.change().isEmpty()) {
                    bound(rows.createUpdate(emptied(place, rows, way)), whom).execute();
                }
            }
            return declaration;
        });
        forget.run();
        return before;
    }

    /** @param distinct {@code distinct}, or nothing for each row */
    private static List<String> texts(Handle rows, Way way, Whom whom, String distinct) {
        Named named = Named.of(whom).orElseThrow();
        return bound(rows.createQuery(way.select(distinct + way.column())), whom).mapTo(String.class).stream()
                .filter(named::in)
                .toList();
    }

    private static void takeOut(Handle rows, Way way, Whom whom) {
        Named named = Named.of(whom).orElseThrow();
        for (String text : texts(rows, way, whom, "distinct ")) {
            rows.createUpdate(way.change())
                    .bind("fresh", named.takenOut(text))
                    .bind("text", text)
                    .execute();
        }
    }

    @Override
    public long size(Declaration declaration, DataSet set) {
        Place place = places.apply(declaration.module());
        return place.store().read(rows -> {
            long size = 0;
            for (DataTable table : set.tables()) {
                if (exists(place, rows, table)) {
                    size += rows.createQuery("select count(*) from ${table}" + table.name())
                            .mapTo(Long.class)
                            .one();
                }
            }
            return size;
        });
    }

    @Override
    public Purged purge(Declaration declaration, DataSet set, List<Declaration> all) {
        Place place = places.apply(declaration.module());
        Set<String> files = new LinkedHashSet<>();
        long gone = place.store().write(rows -> {
            long removed = 0;
            files.clear();
            for (DataTable table : set.tables()) {
                if (exists(place, rows, table)) {
                    files.addAll(files(rows, table));
                    removed += rows.createUpdate("delete from ${table}" + table.name())
                            .execute();
                }
            }
            return removed;
        });
        forget.run();
        return new Purged(gone, collect(files, all));
    }

    @Override
    public Set<String> dependents(Declaration declaration, DataSet set) {
        Place place = places.apply(declaration.module());
        Set<String> referring = place.store().read(rows -> {
            Set<String> tables = new LinkedHashSet<>();
            for (DataTable table : set.tables()) {
                if (exists(place, rows, table)) {
                    tables.addAll(referring(rows, place.prefix() + table.name()));
                }
            }
            return tables;
        });
        Set<String> sets = new LinkedHashSet<>();
        for (DataSet other : declaration.sets()) {
            boolean refers =
                    other.tables().stream().anyMatch(table -> referring.contains(place.prefix() + table.name()));
            if (refers && !other.id().equals(set.id()) && size(declaration, other) > 0) {
                sets.add(other.id());
            }
        }
        return sets;
    }

    private static Set<String> referring(Handle rows, String table) {
        Set<String> tables = new LinkedHashSet<>();
        try (ResultSet keys = rows.getConnection()
                .getMetaData()
                .getExportedKeys(null, rows.getConnection().getSchema(), table)) {
            while (keys.next()) {
                tables.add(keys.getString("FKTABLE_NAME"));
            }
            return tables;
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        }
    }

    @Override
    public Set<String> files(Declaration declaration, DataSet set) {
        Place place = places.apply(declaration.module());
        return place.store().read(rows -> {
            Set<String> found = new LinkedHashSet<>();
            for (DataTable table : set.tables()) {
                if (exists(place, rows, table)) {
                    found.addAll(files(rows, table));
                }
            }
            return found;
        });
    }

    @Override
    public int collect(Set<String> files, List<Declaration> all) {
        Set<String> unused = new LinkedHashSet<>(files);
        for (Declaration each : all) {
            for (DataSet set : each.sets()) {
                unused.removeAll(files(each, set));
            }
        }
        unused.forEach(media::remove);
        return unused.size();
    }

    private static Set<String> files(Handle rows, DataTable table) {
        Set<String> found = new LinkedHashSet<>();
        for (String column : table.media()) {
            rows
                    .createQuery("select distinct %s from ${table}%s".formatted(column, table.name()))
                    .mapTo(String.class)
                    .stream()
                    .filter(hash -> hash != null && hash.matches("[0-9a-f]{64}"))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Way> present(Place place, Handle rows, Declaration declaration, Whom whom) {
        Map<String, Boolean> there = new LinkedHashMap<>();
        return Way.of(declaration, whom).stream()
                .filter(way -> there.computeIfAbsent(way.table().name(), name -> exists(place, rows, way.table())))
                .toList();
    }

    /** A module that never came as far as to its tables keeps nothing. */
    private static boolean exists(Place place, Handle rows, DataTable table) {
        try (ResultSet tables = rows.getConnection()
                .getMetaData()
                .getTables(null, rows.getConnection().getSchema(), place.prefix() + table.name(), null)) {
            while (tables.next()) {
                // The pattern takes any character for an underscore.
                if ((place.prefix() + table.name()).equals(tables.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        }
    }

    /** Nothing, where the column may hold nothing; else an empty text. */
    private static String emptied(Place place, Handle rows, Way way) {
        return EMPTIED.matcher(way.change())
                .replaceAll(
                        column -> nullable(rows, place.prefix() + way.table().name(), column.group(1)) ? "null" : "''");
    }

    private static boolean nullable(Handle rows, String table, String column) {
        try (ResultSet columns = rows.getConnection()
                .getMetaData()
                .getColumns(null, rows.getConnection().getSchema(), table, column)) {
            while (columns.next()) {
                if (columns.getString("TABLE_NAME").equals(table)
                        && columns.getString("COLUMN_NAME").equals(column)) {
                    return columns.getInt("NULLABLE") != java.sql.DatabaseMetaData.columnNoNulls;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Whom whom) {
        return statement
                .configure(
                        org.jdbi.v3.core.statement.SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("id", whom.id().toString())
                .bind("user", whom.user())
                .bind("name", whom.name())
                .bind("email", whom.email());
    }

    private static Map<String, @Nullable Object> values(ResultSet found, List<String> fields) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i), Value.of(found, i + 1));
        }
        return values;
    }
}
