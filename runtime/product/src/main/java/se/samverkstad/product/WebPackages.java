package se.samverkstad.product;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The npm packages that lie in a bundle. The build of the pages writes {@code web/licences.txt} from the files that went
 * into them: each package begins with a line {@code name version (licence)}.
 */
final class WebPackages {
    private static final Pattern HEADING =
            Pattern.compile("(?m)^((?:@[\\w.-]+/)?[\\w.-]+) (\\d+\\.\\d+\\.\\d+\\S*) \\(([^)\\n]+)\\)$");

    private WebPackages() {}

    static List<JsonObject> in(ShippedJar jar) throws IOException {
        byte[] licences = ShippedJar.entries(jar.bytes()).get("web/licences.txt");
        List<JsonObject> found = new ArrayList<>();
        if (licences != null) {
            Matcher heading = HEADING.matcher(new String(licences, StandardCharsets.UTF_8));
            while (heading.find()) {
                found.add(component(heading.group(1), heading.group(2), heading.group(3)));
            }
            if (found.isEmpty()) {
                throw new IOException(jar.location() + " names no package in web/licences.txt");
            }
        }
        return found;
    }

    private static JsonObject component(String name, String version, String licence) {
        JsonObject id = new JsonObject();
        id.addProperty("id", licence);
        JsonObject choice = new JsonObject();
        choice.add("license", id);
        JsonArray licences = new JsonArray();
        licences.add(choice);
        JsonObject component = new JsonObject();
        component.addProperty("type", "library");
        int slash = name.indexOf('/');
        if (slash > 0) {
            component.addProperty("group", name.substring(0, slash));
        }
        component.addProperty("name", name.substring(slash + 1));
        component.addProperty("version", version);
        component.add("licenses", licences);
        component.addProperty("purl", "pkg:npm/" + name.replace("@", "%40") + "@" + version);
        return component;
    }
}
