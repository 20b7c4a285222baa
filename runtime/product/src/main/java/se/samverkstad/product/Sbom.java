package se.samverkstad.product;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The bill of materials of the product, in CycloneDX: exactly the jars that lie in it, where each lies, and what lies
 * inside them. Maven's document says what the build uses; what is shipped is asked of the folder itself.
 */
final class Sbom {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final JsonObject maven;
    private final Libraries libraries;
    private final String time;

    /** @param time when the product was built, as it says itself (ISO 8601) */
    Sbom(JsonObject maven, Libraries libraries, String time) {
        this.maven = maven;
        this.libraries = libraries;
        this.time = time;
    }

    /** @throws IOException when a jar, or a class in a jar of ours, belongs to nothing that is known */
    String of(List<ShippedJar> jars) throws IOException {
        SortedMap<String, JsonObject> components = new TreeMap<>();
        for (ShippedJar jar : jars) {
            JsonObject component = libraries.of(jar);
            String reference = component.get("bom-ref").getAsString();
            if (components.containsKey(reference)) {
                addPlace(components.get(reference), jar);
            } else {
                addPlace(component, jar);
                addInside(component, jar);
                components.put(reference, component);
            }
        }
        JsonObject sbom = new JsonObject();
        sbom.addProperty("bomFormat", "CycloneDX");
        sbom.add("specVersion", maven.get("specVersion"));
        sbom.addProperty("version", 1);
        JsonObject self = maven.getAsJsonObject("metadata").getAsJsonObject("component");
        sbom.add("metadata", metadata(self));
        JsonArray all = new JsonArray();
        components.values().forEach(all::add);
        sbom.add("components", all);
        sbom.add("dependencies", dependencies(self, components));
        return GSON.toJson(sbom) + "\n";
    }

    private JsonObject metadata(JsonObject self) {
        JsonObject component = self.deepCopy();
        component.addProperty("type", "application");
        component.addProperty("name", "samverkstad");
        component.addProperty("description", "A workbench for municipal social services");
        JsonObject metadata = new JsonObject();
        metadata.addProperty("timestamp", time);
        metadata.add("component", component);
        return metadata;
    }

    private static void addPlace(JsonObject component, ShippedJar jar) {
        JsonObject place = new JsonObject();
        place.addProperty("location", jar.location());
        if (!component.has("evidence")) {
            JsonObject evidence = new JsonObject();
            evidence.add("occurrences", new JsonArray());
            component.add("evidence", evidence);
        }
        component.getAsJsonObject("evidence").getAsJsonArray("occurrences").add(place);
    }

    private void addInside(JsonObject component, ShippedJar jar) throws IOException {
        String reference = component.get("bom-ref").getAsString();
        SortedMap<String, JsonObject> inside = new TreeMap<>();
        for (JsonObject each : libraries.inside(jar, Libraries.isOurs(component))) {
            inside.put(each.get("purl").getAsString(), each);
        }
        for (JsonObject each : WebPackages.in(jar)) {
            inside.put(each.get("purl").getAsString(), each);
        }
        JsonArray all = new JsonArray();
        inside.forEach((purl, each) -> {
            // One library may lie in several jars, and a reference names one component of the document.
            each.addProperty("bom-ref", reference + "#" + purl);
            all.add(each);
        });
        if (!all.isEmpty()) {
            component.add("components", all);
        }
    }

    private JsonArray dependencies(JsonObject self, SortedMap<String, JsonObject> components) {
        SortedMap<String, JsonObject> kept = new TreeMap<>();
        String root = self.get("bom-ref").getAsString();
        for (JsonElement each : maven.getAsJsonArray("dependencies")) {
            JsonObject dependency = each.getAsJsonObject();
            String reference = dependency.get("ref").getAsString();
            if (components.containsKey(reference)) {
                TreeSet<String> on = new TreeSet<>();
                if (dependency.has("dependsOn")) {
                    dependency.getAsJsonArray("dependsOn").forEach(one -> on.add(one.getAsString()));
                }
                on.retainAll(components.keySet());
                kept.put(reference, dependency(reference, on));
            }
        }
        JsonArray all = new JsonArray();
        all.add(dependency(root, components.keySet()));
        kept.values().forEach(all::add);
        return all;
    }

    private static JsonObject dependency(String reference, Iterable<String> on) {
        JsonArray names = new JsonArray();
        on.forEach(names::add);
        JsonObject dependency = new JsonObject();
        dependency.addProperty("ref", reference);
        dependency.add("dependsOn", names);
        return dependency;
    }
}
