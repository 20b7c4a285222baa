package se.samverkstad.product;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** What Maven's own SBOM would say of these jars. */
final class MavenDouble {
    private final JsonArray components = new JsonArray();
    private final JsonArray dependencies = new JsonArray();
    private final Set<String> known = new HashSet<>();

    void knows(String group, String name, byte[] jar, String... on) {
        if (known.add(group + name)) {
            JsonObject hash = new JsonObject();
            hash.addProperty("alg", "SHA-256");
            hash.addProperty("content", BuildId.sha256(jar));
            JsonArray hashes = new JsonArray();
            hashes.add(hash);
            JsonObject component = component(group, name);
            component.add("hashes", hashes);
            components.add(component);
            JsonObject dependency = new JsonObject();
            dependency.addProperty("ref", reference(group, name));
            JsonArray names = new JsonArray();
            for (String each : on) {
                names.add(reference(group, each));
            }
            dependency.add("dependsOn", names);
            dependencies.add(dependency);
        }
    }

    static String reference(String group, String name) {
        return "pkg:maven/%s/%s@1".formatted(group, name);
    }

    JsonObject document() {
        JsonObject metadata = new JsonObject();
        metadata.add("component", component("se.samverkstad", "se.samverkstad.product"));
        JsonObject document = new JsonObject();
        document.addProperty("specVersion", "1.6");
        document.addProperty("serialNumber", "urn:uuid:of-the-run");
        document.add("metadata", metadata);
        document.add("components", components);
        document.add("dependencies", dependencies);
        return document;
    }

    private static JsonObject component(String group, String name) {
        JsonObject component = new JsonObject();
        component.addProperty("bom-ref", reference(group, name));
        component.addProperty("group", group);
        component.addProperty("name", name);
        component.addProperty("purl", reference(group, name));
        return component;
    }
}
