package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import se.samverkstad.launcher.Messages;

/** Backups in sentences. */
final class BackupWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));

    private BackupWords() {}

    static List<String> made(JsonObject backup, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("backup.made", text(backup, "place")));
        lines.add(holds(backup, messages));
        for (JsonElement damaged : backup.getAsJsonArray("damaged")) {
            lines.add(messages.text("backup.damaged", damaged.getAsString()));
        }
        lines.add(messages.text("backup.without-secrets"));
        return lines;
    }

    static String holds(JsonObject backup, Messages messages) {
        return messages.text(
                "backup.holds",
                TIME.format(Instant.parse(text(backup, "made"))),
                text(backup, "rows"),
                Integer.toString(backup.getAsJsonObject("tables").size()),
                text(backup, "files"),
                size(backup.get("bytes").getAsLong()),
                text(backup, "product"));
    }

    /** What must be entered again on another machine, one sentence each. */
    static List<String> secrets(JsonArray secrets, Messages messages) {
        List<String> lines = new ArrayList<>();
        for (JsonElement each : secrets) {
            String name = each.getAsString();
            String known = name.startsWith("smtp")
                    ? "mail"
                    : name.equals("samverkstad.database.password") ? "database" : "other";
            lines.add(messages.text("restore.secret." + known, name));
        }
        return lines;
    }

    static String size(long bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " kB" : (bytes >> 20) + " MB";
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
