package se.samverkstad.store.offline;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.backup.BackupJson;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.KeptBackup;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;
import se.samverkstad.store.database.PostgresDatabase;
import se.samverkstad.store.database.SqliteDatabase;
import se.samverkstad.store.safekeeping.BackupMaker;
import se.samverkstad.store.safekeeping.Installation;
import se.samverkstad.store.safekeeping.Move;
import se.samverkstad.store.safekeeping.Restore;
import se.samverkstad.store.schema.Schema;
import se.samverkstad.store.transfer.TableSum;

/**
 * One piece of work on a home that the caller holds. Made by the command line in a class loader of its own, so it speaks
 * only Java's types: a request as JSON, steps, and the answer as JSON with {@code result} or {@code error}.
 */
public final class StoppedInstallation implements BiFunction<String, Consumer<String>, String> {
    @Override
    public String apply(String request, Consumer<String> progress) {
        JsonObject arguments = JsonParser.parseString(request).getAsJsonObject();
        JsonObject answer = new JsonObject();
        try {
            answer.add("result", run(arguments, progress));
        } catch (BackupRefused e) {
            answer.add("error", error(e.code(), e.in(Locale.forLanguageTag(text(arguments, "language")))));
        } catch (SQLException | java.io.IOException e) {
            answer.add("error", error("FAILED", String.valueOf(e.getMessage())));
        } catch (DatabaseSettings.Refused e) {
            boolean english = text(arguments, "language").equals("en");
            answer.add("error", error("REFUSED", english ? String.valueOf(e.getMessage()) : e.sv()));
        } catch (IllegalArgumentException e) {
            answer.add("error", error("REFUSED", String.valueOf(e.getMessage())));
        }
        return answer.toString();
    }

    private static JsonObject run(JsonObject arguments, Consumer<String> progress)
            throws SQLException, java.io.IOException {
        Installation installation = new Installation(
                Path.of(text(arguments, "home")),
                Path.of(text(arguments, "product")),
                text(arguments, "version"),
                text(arguments, "build"));
        JsonObject properties = arguments.getAsJsonObject("properties");
        DatabaseSettings settings = DatabaseSettings.from(
                key -> key.equals("samverkstad.home") ? text(arguments, "home") : optional(properties, key));
        PostgresPlace postgres = settings.postgres();
        Restore.finish(installation.home(), postgres);
        Optional<Path> ended = Move.finish(installation.home(), postgres, Clock.systemUTC());
        return switch (text(arguments, "command")) {
            case "finish" -> new JsonObject();
            case "backup" -> backup(installation, settings, Path.of(text(arguments, "to")), progress);
            case "restore-plan" ->
                plan(new Restore(installation, postgres, Clock.systemUTC()).plan(Path.of(text(arguments, "from"))));
            case "restore" -> {
                Path aside = new Restore(installation, postgres, Clock.systemUTC())
                        .run(
                                Path.of(text(arguments, "from")),
                                arguments.get("replace").getAsBoolean(),
                                progress);
                JsonObject result = new JsonObject();
                result.addProperty("aside", Files.exists(aside) ? aside.toString() : "");
                yield result;
            }
            case "move" ->
                moved(
                        ended.isPresent() && place(arguments).toString().equals(String.valueOf(postgres))
                                ? new Move.Moved(List.of(), ended.get())
                                : new Move(installation, newPlace(arguments, postgres), Clock.systemUTC())
                                        .run(progress));
            default -> throw new IllegalArgumentException(text(arguments, "command"));
        };
    }

    private static JsonObject backup(
            Installation installation, DatabaseSettings settings, Path to, Consumer<String> progress)
            throws SQLException, java.io.IOException {
        PostgresPlace postgres = settings.postgres();
        Database database =
                postgres == null ? SqliteDatabase.open(installation.home()) : PostgresDatabase.open(postgres);
        try {
            Schema.of(database, Clock.systemUTC());
            KeptBackup made = new BackupMaker(installation, database, Clock.systemUTC())
                    .make(to, step -> progress.accept(step.name()));
            return BackupJson.of(made);
        } finally {
            database.close();
        }
    }

    private static JsonObject plan(Restore.Plan plan) {
        JsonObject json = BackupJson.of(plan.backup());
        JsonArray replaces = new JsonArray();
        plan.replaces().forEach(replaces::add);
        json.add("replaces", replaces);
        json.addProperty("tablesThere", plan.tables());
        return json;
    }

    private static PostgresPlace newPlace(JsonObject arguments, @Nullable PostgresPlace already) {
        if (already != null) {
            throw new BackupRefused(
                    "ALREADY",
                    "Samverkstad använder redan PostgreSQL (%s).".formatted(already),
                    "Samverkstad uses PostgreSQL already (%s).".formatted(already));
        }
        return place(arguments);
    }

    private static PostgresPlace place(JsonObject arguments) {
        return new PostgresPlace(
                text(arguments, "host"),
                arguments.get("port").getAsInt(),
                text(arguments, "name"),
                text(arguments, "user"),
                text(arguments, "password"),
                text(arguments, "sslmode"));
    }

    private static JsonObject moved(Move.Moved moved) {
        JsonObject json = new JsonObject();
        JsonArray tables = new JsonArray();
        for (TableSum sum : moved.tables()) {
            JsonObject table = new JsonObject();
            table.addProperty("table", sum.table());
            table.addProperty("rows", sum.rows());
            table.addProperty("sum", sum.sum());
            tables.add(table);
        }
        json.add("tables", tables);
        json.addProperty("kept", moved.kept().toString());
        return json;
    }

    private static JsonObject error(String code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        return error;
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static @Nullable String optional(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : null;
    }
}
