package se.samverkstad.handbook;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark with tables and an anchor on each heading, drawn with the workbench's own classes. HTML in a chapter is shown
 * as text, and an address that is no page (such as {@code javascript:}) is left out. Safe on any thread.
 */
final class Markdown {
    static final String PATH = "/hjalp";

    private static final Pattern CHAPTER = Pattern.compile("([a-z0-9-]+)\\.md(#.*)?");
    private static final Pattern MODULE_CHAPTER = Pattern.compile("\\d{1,3}-([a-z0-9-]+)(?:\\.en)?\\.md(#.*)?");
    private static final Pattern INDEX = Pattern.compile("README\\.md(#.*)?");
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

    Node parse(String text) {
        return parser.parse(text);
    }

    /** A chapter of the handbook itself. */
    String html(Node node) {
        return html(node, "");
    }

    /**
     * Wide tables and long lines of code scroll by themselves, so both can be reached by keyboard.
     *
     * @param module whose chapter it is; empty for the handbook itself
     */
    String html(Node node, String module) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (each, tag, attributes) -> dress(each, tag, attributes, module))
                .build()
                .render(node)
                .replace("<table", "<div class=\"sv-scroll\" tabindex=\"0\"><table")
                .replace("</table>", "</table></div>");
    }

    private static void dress(Node node, String tag, Map<String, String> attributes, String module) {
        String base = module.isEmpty() ? PATH : PATH + "/" + module;
        if (node instanceof Heading heading) {
            attributes.put("class", "ds-heading");
            attributes.put("data-size", heading.getLevel() == 1 ? "lg" : heading.getLevel() == 2 ? "sm" : "xs");
        } else if (node instanceof TableBlock) {
            attributes.put("class", "ds-table");
        } else if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        } else if (node instanceof Link link) {
            attributes.put("class", "ds-link");
            attributes.put("href", address(link.getDestination(), base, attributes.getOrDefault("href", "")));
        } else if (node instanceof Image image && image.getDestination().startsWith("bilder/")) {
            attributes.put("src", base + "/" + image.getDestination());
            attributes.put("loading", "lazy");
        }
    }

    /** Where a chapter's link leads inside the product. */
    private static String address(String written, String base, String safe) {
        var chapter = (base.equals(PATH) ? CHAPTER : MODULE_CHAPTER).matcher(written);
        if (chapter.matches()) {
            return base + "/" + chapter.group(1) + (chapter.group(2) == null ? "" : chapter.group(2));
        }
        return INDEX.matcher(written).matches() ? PATH : safe;
    }
}
