package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.samverkstad.api.xml.SafeXml;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/**
 * A Declarative Services component as its XML declares it (chapter 112), read without loading a class.
 *
 * @param services the interfaces it provides
 * @param properties single values as text; an array keeps its lines
 */
public record ComponentXml(String name, boolean immediate, List<String> services, Map<String, String> properties) {
    private static final long LIMIT = 1L << 20;

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    public boolean provides(Class<?> service) {
        return services.contains(service.getName());
    }

    /** The values of an array; none when it is not declared. */
    public List<String> lines(String name) {
        return property(name)
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The components of a bundle, in the order its header names them. */
    public static List<ComponentXml> of(JarContent jar) {
        List<ComponentXml> components = new ArrayList<>();
        for (String path : jar.header("Service-Component").orElse("").split(",")) {
            if (!path.isBlank()) {
                byte[] xml = jar.resources().get(path.trim());
                if (xml == null) {
                    throw refuse(Code.DAMAGED, "component.missing", jar.fileName(), path.trim());
                }
                components.addAll(parse(jar.fileName(), xml));
            }
        }
        return components;
    }

    private static List<ComponentXml> parse(String fileName, byte[] xml) {
        Document document;
        try {
            document = SafeXml.parse(new ByteArrayInputStream(xml), LIMIT);
        } catch (IOException e) {
            throw refuse(Code.DAMAGED, "component.unreadable", fileName, String.valueOf(e.getMessage()));
        }
        Element root = document.getDocumentElement();
        List<ComponentXml> components = new ArrayList<>();
        if ("component".equals(root.getLocalName())) {
            components.add(component(root));
        } else {
            elements(root, "component").forEach(each -> components.add(component(each)));
        }
        return components;
    }

    private static ComponentXml component(Element element) {
        List<String> services = new ArrayList<>();
        elements(element, "service")
                .forEach(service ->
                        elements(service, "provide").forEach(each -> services.add(each.getAttribute("interface"))));
        Map<String, String> properties = new HashMap<>();
        for (Element property : elements(element, "property")) {
            properties.put(
                    property.getAttribute("name"),
                    property.hasAttribute("value")
                            ? property.getAttribute("value")
                            : property.getTextContent().trim());
        }
        boolean factory = element.hasAttribute("factory");
        boolean immediate = element.hasAttribute("immediate")
                ? Boolean.parseBoolean(element.getAttribute("immediate"))
                : services.isEmpty() && !factory;
        return new ComponentXml(element.getAttribute("name"), immediate, List.copyOf(services), Map.copyOf(properties));
    }

    private static List<Element> elements(Element parent, String localName) {
        List<Element> found = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                String name = child.getLocalName() == null ? child.getTagName() : child.getLocalName();
                if (name.equals(localName)) {
                    found.add(child);
                }
            }
        }
        return found;
    }
}
