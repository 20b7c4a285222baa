package se.samverkstad.modules.archive;

import static se.samverkstad.modules.words.Sentences.refuse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverkstad.modules.archive.Feature.PictureEntry;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Label;
import se.samverkstad.store.picture.PictureProbe;
import se.samverkstad.store.picture.PictureRefused;

/**
 * The extension {@code se.samverkstad.pictures}: what a module looks like, for whoever thinks about installing it. Each
 * picture has words for those who do not see it, and is in the archive below {@code pictures/}.
 */
final class PictureReader {
    static final String FOLDER = "pictures/";

    private static final String EXTENSION = "se.samverkstad.pictures";
    private static final int MOST = 8;
    private static final int LONGEST = 500;
    private static final PictureProbe PROBE = new PictureProbe(500L << 10, 32, 4_000);

    private PictureReader() {}

    static List<PictureEntry> read(JsonObject extensions) {
        List<PictureEntry> pictures = new ArrayList<>();
        if (!extensions.has(EXTENSION)) {
            return pictures;
        }
        JsonArray all = extensions.getAsJsonObject(EXTENSION).getAsJsonArray("json");
        if (all == null || all.size() > MOST) {
            throw refuse(Code.RULE, "feature.pictures", MOST);
        }
        Set<String> files = new HashSet<>();
        for (JsonElement each : all) {
            JsonObject picture = each.getAsJsonObject();
            String file = word(picture, "file");
            if (!file.matches("[a-z0-9][a-z0-9-]{0,60}\\.(png|jpg|webp)") || !files.add(file)) {
                throw refuse(Code.RULE, "feature.picture-file", file);
            }
            String sha256 = word(picture, "sha256");
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw refuse(Code.DAMAGED, "feature.picture-hash", file);
            }
            pictures.add(new PictureEntry(file, sha256, alternative(picture, file)));
        }
        return pictures;
    }

    /** Whether the bytes are a whole picture, and nothing else. */
    static boolean holds(byte[] bytes) {
        try {
            PROBE.probe(bytes);
            return true;
        } catch (PictureRefused e) {
            return false;
        }
    }

    private static Label alternative(JsonObject picture, String file) {
        JsonObject words = picture.has("alt") && picture.get("alt").isJsonObject()
                ? picture.getAsJsonObject("alt")
                : new JsonObject();
        Label alternative = new Label(word(words, "sv"), word(words, "en"));
        boolean said = !alternative.sv().isBlank() && !alternative.en().isBlank();
        if (!said || Math.max(alternative.sv().length(), alternative.en().length()) > LONGEST) {
            throw refuse(Code.RULE, "feature.picture-alt", file, LONGEST);
        }
        return alternative;
    }

    private static String word(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }
}
