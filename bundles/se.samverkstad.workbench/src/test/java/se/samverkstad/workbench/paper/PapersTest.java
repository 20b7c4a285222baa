package se.samverkstad.workbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set is read back as a screen reader and a printer would. */
final class PapersTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-22T10:00:00Z");
    private static final String VIEW = "<a class=\"sv-back\" href=\"/moduler\">Tillbaka</a>"
            + "<div class=\"sv-page-head\"><h1>Underlag: Åäö</h1><p>Gjort i Örebro\u00a0– “så här”.</p></div>"
            + "<section><h2>Om modulen</h2><p>En <strong>mening</strong> & två, för Łukasz.</p>"
            + "<dl class=\"sv-facts\"><div><dt>Ändamål</dt><dd>Att följa upp.</dd></div>"
            + "<div><dt>Version</dt><dd>1.0.0</dd></div></dl></section>"
            + "<section><h2>Behörigheter</h2><ul><li>Läsa avsnitt</li><li>Skriva avsnitt</li></ul>"
            + "<table><thead><tr><th>År</th><th>Antal</th></tr></thead><tbody><tr><td>2026</td><td>12</td></tr></tbody></table>"
            + "<form method=\"post\"><button>Knapp</button><input name=\"_csrf\" value=\"hemligt\"></form>"
            + "<p class=\"sv-note sv-unprinted\">Bara på skärm</p></section>";

    private static byte[] made(String view) throws Exception {
        PaperHtml page = new PaperHtml("Underlag: Åäö", "sv", "Underlag. Utskrivet 22 november 2026.", "Sida", "av");
        return Typesetter.pdf(page.document(view), "Ängby kommun", NOVEMBER);
    }

    private static String text(PDDocument pdf) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replace('\u00a0', ' ');
    }

    /** In the order of the structure, as a screen reader reads. */
    private static String aloud(PDDocument pdf) throws Exception {
        Map<Integer, String> marked = new HashMap<>();
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(pdf.getPage(0));
        extractor.getMarkedContents().forEach(each -> collect(each, marked));
        StringBuilder said = new StringBuilder();
        read(pdf.getDocumentCatalog().getStructureTreeRoot(), marked, said);
        return said.toString().replaceAll("\\s+", " ");
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> marked) {
        StringBuilder words = new StringBuilder();
        for (Object each : content.getContents()) {
            if (each instanceof TextPosition text) {
                words.append(text.getUnicode());
            } else if (each instanceof PDMarkedContent inside) {
                collect(inside, marked);
            }
        }
        marked.merge(content.getMCID(), words.toString(), String::concat);
    }

    private static void read(PDStructureNode node, Map<Integer, String> marked, StringBuilder said) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode inside) {
                read(inside, marked, said);
            } else if (kid instanceof Integer id) {
                said.append(marked.getOrDefault(id, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                said.append(marked.getOrDefault(reference.getMCID(), ""));
            } else if (kid instanceof PDMarkedContent content) {
                said.append(marked.getOrDefault(content.getMCID(), ""));
            }
        }
    }

    @Test
    void theTextIsAllThereAndNothingThatBelongsToTheScreen() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made(VIEW))) {
            assertThat(text(pdf))
                    .contains("Underlag: Åäö", "Gjort i Örebro – “så här”.", "En mening & två, för Łukasz.")
                    .contains("Ändamål", "Att följa upp.", "Läsa avsnitt", "2026", "Sida 1 av 1")
                    .contains("Underlag. Utskrivet 22 november 2026.")
                    .doesNotContain("Tillbaka", "Knapp", "hemligt", "Bara på skärm", "\uFFFD");
            assertThat(aloud(pdf))
                    .containsSubsequence(
                            "Underlag: Åäö", "Gjort i Örebro", "Om modulen", "Ändamål", "Att följa upp.", "1.0.0")
                    .contains("En mening & två, för Łukasz.");
        }
    }

    @Test
    void itSaysWhatItIsInWhichLanguageAndFollowsTheStandardForScreenReaders() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made(VIEW))) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Underlag: Åäö");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Ängby kommun");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid", "Underlag: Åäö");
            Map<String, Integer> tags = new java.util.TreeMap<>();
            tags(catalog.getStructureTreeRoot(), tags);
            assertThat(tags)
                    .containsEntry("H1", 1)
                    .containsEntry("H2", 2)
                    .containsEntry("LI", 2)
                    .containsEntry("Table", 2)
                    .containsEntry("TH Row", 2)
                    .containsEntry("TH Column", 2)
                    .containsEntry("TD", 4);
        }
    }

    private static void tags(PDStructureNode node, Map<String, Integer> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String type = element.getStructureType();
                if (type.equals("TH")) {
                    type += " "
                            + element.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope");
                }
                found.merge(type, 1, Integer::sum);
                tags(element, found);
            }
        }
    }

    @Test
    void everyTypefaceIsOursAndLiesInTheFile() throws Exception {
        Set<String> names = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(made(VIEW))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName());
                }
            }
        }
        assertThat(names).isNotEmpty().allMatch(name -> name.contains("Inter"));
    }

    @Test
    void headingsAreBookmarksAndPagesAreCounted() throws Exception {
        StringBuilder view = new StringBuilder("<h1>Lång</h1>");
        for (int i = 1; i <= 40; i++) {
            view.append("<h2>Avsnitt %d</h2><p>%s</p>".formatted(i, "Ord om ordning. ".repeat(40)));
        }
        try (PDDocument pdf = Loader.loadPDF(made(view.toString()))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            assertThat(text(pdf)).contains("Sida 1 av " + pages, "Sida %d av %d".formatted(pages, pages));
            PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Lång");
            List<String> below = new ArrayList<>();
            first.children().forEach(each -> below.add(each.getTitle()));
            assertThat(below).hasSize(40).startsWith("Avsnitt 1").endsWith("Avsnitt 40");
        }
    }

    @Test
    void nothingIsFetchedNeitherFromThePageNorByTheSetterItself(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Path secret = Files.writeString(folder.resolve("secret.html"), "<p>hemligt</p>");
        try {
            String http = "http://127.0.0.1:" + server.getAddress().getPort();
            StringBuilder view = new StringBuilder("<h1>Utåt</h1>");
            for (String address :
                    List.of(http + "/x.png", secret.toUri().toString(), "jar:" + secret.toUri() + "!/a")) {
                view.append(
                        "<link rel=\"stylesheet\" href=\"%1$s\"><style>@import url(%1$s); p { background: url(%1$s) }"
                                .formatted(address));
                view.append("@font-face { font-family: X; src: url(%1$s) } p { font-family: X } </style>"
                        .formatted(address));
                view.append(("<p style=\"background: url(%1$s)\"><img src=\"%1$s\" alt=\"Bild\"><object data=\"%1$s\">"
                                + "</object><iframe src=\"%1$s\"></iframe><svg><image href=\"%1$s\"/></svg>.</p>")
                        .formatted(address));
            }
            try (PDDocument pdf = Loader.loadPDF(made(view.toString()))) {
                assertThat(text(pdf)).contains("Bild").doesNotContain("hemligt");
            }
            // The setter alone, with a page that nobody has cleaned.
            org.jsoup.nodes.Document page = Jsoup.parse("<title>Utåt</title>" + view);
            page.select("html").attr("lang", "sv");
            try (PDDocument pdf = Loader.loadPDF(Typesetter.pdf(new W3CDom().fromJsoup(page), "", NOVEMBER))) {
                assertThat(text(pdf)).doesNotContain("hemligt");
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }
}
