package se.samverkstad.store.backup;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A backup as the command line's programs read it. */
public final class BackupJson {
    private BackupJson() {}

    public static JsonObject of(KeptBackup backup) {
        JsonObject json = new JsonObject();
        json.addProperty("place", backup.place().toString());
        json.addProperty("made", backup.made().toString());
        json.addProperty("product", backup.product());
        json.addProperty("build", backup.build());
        json.addProperty("database", backup.database());
        json.addProperty("rows", backup.allRows());
        json.addProperty("files", backup.files());
        json.addProperty("bytes", backup.bytes());
        JsonObject tables = new JsonObject();
        backup.rowsByTable().forEach(tables::addProperty);
        json.add("tables", tables);
        json.add("secrets", array(backup.secrets()));
        json.add("damaged", array(backup.damaged()));
        return json;
    }

    private static JsonArray array(Iterable<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
