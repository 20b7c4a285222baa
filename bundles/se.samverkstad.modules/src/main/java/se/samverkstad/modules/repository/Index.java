package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Label;

/**
 * The file {@code index.json} of a repository: which archives lie beside it.
 *
 * @param remarks what was left out, for it could not be understood; the rest is good
 */
record Index(List<Listed> modules, List<Label> remarks) {
    static final String NAME = "index.json";
    static final int LIMIT = 4 << 20;

    private static final int MOST = 10_000;

    Index {
        modules = List.copyOf(modules);
        remarks = List.copyOf(remarks);
    }

    /** An archive beside the index. */
    record Listed(String file, String module, String version, String sha256, long length) {
        Repository.Offer offer(Repository from) {
            return new Repository.Offer(from, file, module, version, sha256, length);
        }
    }

    /**
     * @param address of the repository, for the sentence
     * @throws ModuleRefusal {@code DAMAGED} when it is no index
     */
    static Index read(String address, byte[] bytes, IndexVerifier verifier) {
        if (bytes.length > LIMIT) {
            throw refuse(Code.DAMAGED, "index.too-large", address, LIMIT >> 20);
        }
        if (!verifier.accepts(address, bytes)) {
            throw refuse(Code.DAMAGED, "index.refused", address);
        }
        try {
            JsonObject json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (json.get("format").getAsInt() != 1) {
                throw refuse(
                        Code.DAMAGED,
                        "index.format",
                        address,
                        json.get("format").getAsInt());
            }
            return of(json.getAsJsonArray("modules"));
        } catch (JsonParseException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | NumberFormatException
                | UnsupportedOperationException e) {
            throw new ModuleRefusal(Code.DAMAGED, say("index.garbled", address), e);
        }
    }

    private static Index of(Iterable<JsonElement> all) {
        List<Listed> modules = new ArrayList<>();
        List<Label> remarks = new ArrayList<>();
        int number = 0;
        for (JsonElement each : all) {
            number++;
            Optional<Listed> listed = number > MOST ? Optional.empty() : listed(each.getAsJsonObject());
            listed.ifPresentOrElse(modules::add, () -> {});
            if (listed.isEmpty() && remarks.size() < 20) {
                remarks.add(say("index.entry", number));
            }
        }
        return new Index(modules, remarks);
    }

    private static Optional<Listed> listed(JsonObject json) {
        Listed listed = new Listed(
                json.get("file").getAsString(),
                json.get("module").getAsString(),
                json.get("version").getAsString(),
                json.get("sha256").getAsString(),
                json.get("length").getAsLong());
        boolean understood = listed.file().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,120}")
                && listed.module().matches("[a-z][a-z0-9-]{0,30}")
                && listed.version().matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(\\.[A-Za-z0-9_-]+)?")
                && listed.sha256().matches("[0-9a-f]{64}")
                && listed.length() > 0
                && listed.length() <= ModuleArchive.LIMIT;
        return understood ? Optional.of(listed) : Optional.empty();
    }

    /** The same form that the product's own repository has. */
    static byte[] write(Collection<Listed> listed) {
        JsonObject index = new JsonObject();
        index.addProperty("format", 1);
        index.add(
                "modules",
                new GsonBuilder()
                        .create()
                        .toJsonTree(listed.stream()
                                .sorted(Comparator.comparing(Listed::file))
                                .toList()));
        String text = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(index);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
