package se.samverkstad.testkit.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.samverkstad.api.xml.SafeXml;

/** A component as the XML that bnd wrote declares it. */
record Component(String name, boolean immediate, Set<String> services, Map<String, String> properties) {
    private static final long LIMIT = 1L << 20;

    static Component read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(SafeXml.parse(in, LIMIT));
        }
    }

    String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** The values of an array; none when it is not declared. */
    List<String> lines(String name) {
        return property(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    boolean provides(Class<?> service) {
        return services.contains(service.getName());
    }

    private static Component of(Document document) {
        Element root = document.getDocumentElement();
        Set<String> services = new HashSet<>();
        NodeList provided = root.getElementsByTagName("provide");
        for (int i = 0; i < provided.getLength(); i++) {
            services.add(((Element) provided.item(i)).getAttribute("interface"));
        }
        Map<String, String> properties = new HashMap<>();
        NodeList declared = root.getElementsByTagName("property");
        for (int i = 0; i < declared.getLength(); i++) {
            Element property = (Element) declared.item(i);
            properties.put(
                    property.getAttribute("name"),
                    property.hasAttribute("value")
                            ? property.getAttribute("value")
                            : property.getTextContent().strip());
        }
        boolean immediate = root.hasAttribute("immediate")
                ? Boolean.parseBoolean(root.getAttribute("immediate"))
                : services.isEmpty() && !root.hasAttribute("factory");
        return new Component(root.getAttribute("name"), immediate, Set.copyOf(services), Map.copyOf(properties));
    }
}
