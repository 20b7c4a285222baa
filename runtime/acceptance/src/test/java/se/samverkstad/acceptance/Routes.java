package se.samverkstad.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.samverkstad.api.xml.SafeXml;

/** Every page and every part that the product declares, read from the component descriptions in its jars. */
final class Routes {
    private static final String PAGE = "se.samverkstad.api.web.Page";
    private static final String PART = "se.samverkstad.api.web.Part";

    private Routes() {}

    /** What a component says of its address, whole from the root. */
    record Route(String component, String pattern, String kind, String permission, String help) {
        /** The address with these values in the places of placeholders. */
        String path(Map<String, String> values) {
            String path = pattern;
            for (Map.Entry<String, String> value : values.entrySet()) {
                path = path.replace("{" + value.getKey() + "}", value.getValue());
            }
            return path.replaceAll("\\{[^}]*}", "finns-inte");
        }
    }

    /** The pages of core and of Forskningspodd. */
    static List<Route> declared() throws IOException {
        return declared(PAGE);
    }

    /** The parts of core and of Forskningspodd, which have no address but that of their module. */
    static List<Route> parts() throws IOException {
        return declared(PART);
    }

    private static List<Route> declared(String service) throws IOException {
        List<Route> routes = new ArrayList<>();
        try (var core = Files.newDirectoryStream(Server.PRODUCT.resolve("core"), "se.samverkstad.*.jar")) {
            for (Path jar : core) {
                add(Shipped.unzip(Files.readAllBytes(jar)), service, "", routes);
            }
        }
        add(Shipped.podcastJar(), service, "/podcast", routes);
        return routes;
    }

    private static void add(Map<String, byte[]> jar, String service, String base, List<Route> routes)
            throws IOException {
        for (Map.Entry<String, byte[]> each : jar.entrySet()) {
            if (each.getKey().matches("OSGI-INF/[^/]*\\.xml")) {
                Document xml = SafeXml.parse(new ByteArrayInputStream(each.getValue()), 1 << 20);
                if (provides(xml, service)) {
                    Map<String, String> properties = properties(xml);
                    String path = properties.getOrDefault("samverkstad.route.path", "");
                    routes.add(new Route(
                            each.getKey(),
                            base + (path.equals("/") && !base.isEmpty() ? "" : path),
                            properties.getOrDefault("samverkstad.route.kind", "PAGE"),
                            properties.getOrDefault("samverkstad.route.permission", ""),
                            properties.getOrDefault("samverkstad.help.page", "")));
                }
            }
        }
    }

    private static boolean provides(Document xml, String service) {
        NodeList provided = xml.getElementsByTagName("provide");
        for (int i = 0; i < provided.getLength(); i++) {
            if (((Element) provided.item(i)).getAttribute("interface").equals(service)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> properties(Document xml) {
        Map<String, String> properties = new TreeMap<>();
        NodeList all = xml.getElementsByTagName("property");
        for (int i = 0; i < all.getLength(); i++) {
            Element property = (Element) all.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return properties;
    }
}
