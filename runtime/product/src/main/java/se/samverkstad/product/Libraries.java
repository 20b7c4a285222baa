package se.samverkstad.product;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Maven knows of the jars that this build uses: who made them, under which licence, and which classes are theirs. */
final class Libraries {
    private static final Set<String> STRONG = Set.of("SHA-256", "SHA-512");

    private final Map<String, JsonObject> byHash = new TreeMap<>();
    private final List<Library> others = new ArrayList<>();

    /** A library that is not ours, with its classes. */
    private record Library(String hash, JsonObject component, SortedMap<String, Long> classes) {
        boolean explains(SortedMap<String, Long> more) {
            return classes.entrySet().stream().anyMatch(each -> each.getValue().equals(more.get(each.getKey())));
        }

        /** How much of it lies among these classes. */
        double shareIn(SortedMap<String, Long> jar) {
            long held = classes.entrySet().stream()
                    .filter(each -> each.getValue().equals(jar.get(each.getKey())))
                    .count();
            return classes.isEmpty() ? 0 : (double) held / classes.size();
        }
    }

    /**
     * @param known a CycloneDX document with the hash of every component
     * @param jars the same components as files
     */
    Libraries(JsonObject known, List<Path> jars) throws IOException {
        for (JsonElement each : known.getAsJsonArray("components")) {
            JsonObject component = each.getAsJsonObject();
            if (component.has("hashes")) {
                byHash.put(sha256(component), component);
            }
        }
        for (Path jar : jars) {
            byte[] bytes = Files.readAllBytes(jar);
            String hash = BuildId.sha256(bytes);
            JsonObject component = byHash.get(hash);
            if (component != null && !isOurs(component)) {
                others.add(new Library(hash, component, ShippedJar.classes(bytes)));
            }
        }
    }

    private static String sha256(JsonObject component) {
        for (JsonElement hash : component.getAsJsonArray("hashes")) {
            if (hash.getAsJsonObject().get("alg").getAsString().equals("SHA-256")) {
                return hash.getAsJsonObject().get("content").getAsString();
            }
        }
        return "";
    }

    /** What Maven says of this very file, or a bundle of ours of itself; a copy that the caller may change. */
    JsonObject of(ShippedJar jar) throws IOException {
        JsonObject found = byHash.get(BuildId.sha256(jar.bytes()));
        if (found != null) {
            return copy(found);
        }
        return OwnBundle.of(jar)
                .orElseThrow(() -> new IOException(
                        "%s is shipped, but is no dependency of runtime/product, so the SBOM cannot name it: add it to its pom"
                                .formatted(jar.location())));
    }

    private static JsonObject copy(JsonObject component) {
        JsonObject copy = component.deepCopy();
        JsonArray strong = new JsonArray();
        for (JsonElement hash : component.getAsJsonArray("hashes")) {
            if (STRONG.contains(hash.getAsJsonObject().get("alg").getAsString())) {
                strong.add(hash);
            }
        }
        copy.add("hashes", strong);
        return copy;
    }

    /**
     * The libraries whose classes lie in this jar, byte for byte.
     *
     * @param everyClass whether each class must be ours or of a library that is known
     */
    List<JsonObject> inside(ShippedJar jar, boolean everyClass) throws IOException {
        SortedMap<String, Long> unknown = new TreeMap<>(ShippedJar.classes(jar.bytes()));
        unknown.keySet().removeIf(Libraries::isOurs);
        List<JsonObject> found = new ArrayList<>();
        for (Library library : wholeFirst(jar)) {
            // What two libraries carry alike is the one's that lies here most wholly; the other explains nothing more.
            if (library.explains(unknown)) {
                found.add(copy(library.component()));
                unknown.keySet().removeAll(library.classes().keySet());
            }
        }
        if (everyClass && !unknown.isEmpty()) {
            throw new IOException(
                    "%s holds %s and %d more classes of a library that is no dependency of runtime/product, so the SBOM cannot name it: add it to its pom"
                            .formatted(jar.location(), unknown.firstKey(), unknown.size() - 1));
        }
        return found;
    }

    private List<Library> wholeFirst(ShippedJar jar) throws IOException {
        SortedMap<String, Long> inJar = ShippedJar.classes(jar.bytes());
        String self = BuildId.sha256(jar.bytes());
        return others.stream()
                .filter(each -> !each.hash().equals(self))
                .sorted(Comparator.comparingDouble(each -> -each.shareIn(inJar)))
                .toList();
    }

    static boolean isOurs(JsonObject component) {
        return component.has("group") && component.get("group").getAsString().equals("se.samverkstad");
    }

    static boolean isOurs(String path) {
        return path.startsWith("se/samverkstad/")
                || path.startsWith("gg/jte/generated/")
                || path.endsWith("module-info.class");
    }
}
