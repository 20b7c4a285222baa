package se.samverkstad.product;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** A bundle of ours that is made without Maven, such as an example of the demo: it is named by its own manifest. */
final class OwnBundle {
    private static final String OURS = "se.samverkstad.";

    private OwnBundle() {}

    /** Empty when the jar is no bundle of ours, or holds a class that is not. */
    static Optional<JsonObject> of(ShippedJar jar) throws IOException {
        byte[] manifest = ShippedJar.entries(jar.bytes()).get("META-INF/MANIFEST.MF");
        if (manifest == null
                || !ShippedJar.classes(jar.bytes()).keySet().stream().allMatch(Libraries::isOurs)) {
            return Optional.empty();
        }
        Attributes headers = new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
        String name = String.valueOf(headers.getValue("Bundle-SymbolicName"));
        String version = headers.getValue("Bundle-Version");
        if (!name.startsWith(OURS) || version == null) {
            return Optional.empty();
        }
        return Optional.of(component(name, version, BuildId.sha256(jar.bytes())));
    }

    private static JsonObject component(String name, String version, String sha256) {
        JsonObject licence = new JsonObject();
        licence.addProperty("id", "EUPL-1.2");
        JsonObject choice = new JsonObject();
        choice.add("license", licence);
        JsonArray licences = new JsonArray();
        licences.add(choice);
        JsonObject hash = new JsonObject();
        hash.addProperty("alg", "SHA-256");
        hash.addProperty("content", sha256);
        JsonArray hashes = new JsonArray();
        hashes.add(hash);
        String purl = "pkg:generic/" + name + "@" + version;
        JsonObject component = new JsonObject();
        component.addProperty("type", "library");
        component.addProperty("bom-ref", purl);
        component.addProperty("group", "se.samverkstad");
        component.addProperty("name", name);
        component.addProperty("version", version);
        component.add("hashes", hashes);
        component.add("licenses", licences);
        component.addProperty("purl", purl);
        return component;
    }
}
