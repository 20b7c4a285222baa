package se.samverkstad.workbench.about;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this product is: its version, the build, and the libraries that its own list of materials (CycloneDX) names. */
@Component(service = Build.class)
public final class Build {
    private static final Logger LOG = LoggerFactory.getLogger(Build.class);
    private static final int SHOWN = 12;

    /**
     * A library that is shipped.
     *
     * @param licences as the list names them, most often by SPDX id; empty when it names none
     */
    public record Library(String name, String version, String licences) {}

    private final String version;
    private final Path product;

    @Activate
    public Build(BundleContext context) {
        this(context.getBundle().getVersion(), Path.of(String.valueOf(context.getProperty("samverkstad.product"))));
    }

    public Build(Version version, Path product) {
        this.version = "%d.%d.%d".formatted(version.getMajor(), version.getMinor(), version.getMicro());
        this.product = product;
    }

    public String version() {
        return version;
    }

    /** The first digits of the hash over all that is shipped; empty where there is none, as in tests. */
    public String id() {
        try {
            String id = Files.readString(product.resolve("build.id")).strip();
            return id.substring(0, Math.min(SHOWN, id.length()));
        } catch (IOException e) {
            LOG.debug("no build id in {}", product, e);
            return "";
        }
    }

    /** By name; read each time, because the page is seldom asked for. Empty when there is no list. */
    public List<Library> libraries() {
        Path list = product.resolve("sbom").resolve("samverkstad.cdx.json");
        if (!Files.exists(list)) {
            return List.of();
        }
        try {
            Map<String, Library> found = new TreeMap<>();
            JsonObject sbom = JsonParser.parseString(Files.readString(list, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            collect(array(sbom, "components"), found);
            return found.values().stream()
                    .sorted(Comparator.comparing(Library::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            LOG.warn("the list of libraries {} cannot be read", list, e);
            return List.of();
        }
    }

    private static void collect(JsonArray components, Map<String, Library> found) {
        for (JsonElement each : components) {
            JsonObject component = each.getAsJsonObject();
            String group = text(component, "group");
            if (!group.startsWith("se.samverkstad")) {
                Library library = new Library(text(component, "name"), text(component, "version"), licences(component));
                found.putIfAbsent(group + ":" + library.name() + ":" + library.version(), library);
            }
            collect(array(component, "components"), found);
        }
    }

    private static String licences(JsonObject component) {
        List<String> names = new ArrayList<>();
        for (JsonElement each : array(component, "licenses")) {
            JsonObject choice = each.getAsJsonObject();
            if (choice.has("expression")) {
                names.add(text(choice, "expression"));
            } else if (choice.has("license")) {
                JsonObject licence = choice.getAsJsonObject("license");
                names.add(licence.has("id") ? text(licence, "id") : text(licence, "name"));
            }
        }
        return String.join(", ", names);
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }
}
