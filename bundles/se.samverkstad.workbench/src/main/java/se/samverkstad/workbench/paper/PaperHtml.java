package se.samverkstad.workbench.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What of a page belongs on paper: text, headings, lists and tables. Everything that acts, and everything that would have to
 * be fetched, is taken out before it is set.
 *
 * @param foot the line at the foot of each page
 * @param page the word before the number of a page
 * @param of the word between that number and how many there are
 */
record PaperHtml(String title, String language, String foot, String page, String of) {
    private static final String SCREEN_ONLY =
            "script, style, template, noscript, svg, nav, form, button, input, select, textarea,"
                    + " dialog, audio, video, object, iframe, [hidden], .sv-back, .sv-actions, .sv-unprinted, .ds-button,"
                    + " details:not([open])";
    private static final Safelist TEXT = new Safelist()
            .addTags(
                    "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "section", "article", "aside", "header", "footer",
                    "ul", "ol")
            .addTags(
                    "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "b",
                    "strong")
            .addTags(
                    "em",
                    "i",
                    "code",
                    "pre",
                    "blockquote",
                    "span",
                    "br",
                    "hr",
                    "time",
                    "mark",
                    "small",
                    "sub",
                    "sup",
                    "abbr")
            .addAttributes(":all", "class", "lang")
            .addAttributes("th", "scope", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("ol", "start")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "https", "mailto");

    org.w3c.dom.Document document(String html) throws IOException {
        Document read = Jsoup.parse(html);
        read.select(SCREEN_ONLY).remove();
        read.select("img").forEach(each -> each.replaceWith(new Element("span").text(each.attr("alt"))));
        Document page = new Cleaner(TEXT).clean(read);
        page.select("a:not([href])").unwrap();
        page.select("dl").forEach(PaperHtml::asTable);
        page.select("html").attr("lang", language);
        head(page);
        return new W3CDom().fromJsoup(page);
    }

    /** Names and values are read out together as a table; of a list of terms the setter knows nothing. */
    private static void asTable(Element terms) {
        Element table = new Element("table").addClass("facts");
        Element rows = table.appendElement("tbody");
        for (Element name : terms.select("dt")) {
            Element row = rows.appendElement("tr");
            row.appendElement("th").attr("scope", "row").appendChildren(List.copyOf(name.childNodes()));
            Element value = row.appendElement("td");
            Element next = name.nextElementSibling();
            for (; next != null && next.normalName().equals("dd"); next = next.nextElementSibling()) {
                value.appendElement("div").appendChildren(List.copyOf(next.childNodes()));
            }
        }
        terms.replaceWith(table);
    }

    private void head(Document page) throws IOException {
        Element head = page.head();
        head.appendElement("title").text(title);
        head.appendElement("meta").attr("name", "description").attr("content", title);
        head.appendElement("style").appendText(style());
        bookmarks(page, head.appendElement("bookmarks"));
        page.body().prependElement("div").attr("id", "foot").text(foot);
    }

    /** One for each heading of the first two levels, the second inside the first. */
    private static void bookmarks(Document page, Element all) {
        Element above = all;
        List<Element> headings = new ArrayList<>(page.select("h1, h2"));
        for (int i = 0; i < headings.size(); i++) {
            Element heading = headings.get(i);
            heading.attr("id", "h-" + i);
            Element mark = (heading.normalName().equals("h1") ? all : above)
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#h-" + i);
            if (heading.normalName().equals("h1")) {
                above = mark;
            }
        }
    }

    private String style() throws IOException {
        try (InputStream in = PaperHtml.class.getResourceAsStream("paper.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("PAGE", escaped(page))
                    .replace("OF", escaped(of));
        }
    }

    private static String escaped(String words) {
        return words.replaceAll("[^\\p{L}\\p{N} ]", "");
    }
}
