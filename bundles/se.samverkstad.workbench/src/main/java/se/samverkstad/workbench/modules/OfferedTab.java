package se.samverkstad.workbench.modules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.catalogue.Catalogue.Found;

/**
 * The tab <i>Tillgängliga</i>: what can be installed, searched and turned over on the server.
 *
 * @param sought what was looked for; empty for everything
 * @param found how many, and which of them are shown
 * @param before address of the page before; empty on the first
 * @param after address of the page after; empty on the last
 */
public record OfferedTab(String sought, String found, List<ModuleRow> rows, String before, String after, String place) {
    private static final int EACH = 20;
    private static final int LONGEST = 100;

    static OfferedTab of(Request request, Catalogue catalogue, Text text) {
        String words = request.parameter("sok").orElse("").strip();
        String sought = words.substring(0, Math.min(LONGEST, words.length()));
        int page = request.parameter("sida")
                .filter(each -> each.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        Found found = catalogue.search(sought, page, EACH);
        return new OfferedTab(
                sought,
                told(sought, found, text),
                found.modules().stream()
                        .map(module -> ModuleRow.of(module, text))
                        .toList(),
                found.page() > 1 ? address(sought, found.page() - 1) : "",
                found.page() < found.pages() ? address(sought, found.page() + 1) : "",
                text.of("pages.place", found.page(), found.pages()));
    }

    /** Nothing to search among: no form is shown. */
    public boolean bare() {
        return sought.isEmpty() && rows.isEmpty();
    }

    private static String told(String sought, Found found, Text text) {
        return sought.isEmpty()
                ? text.of("catalogue.all", found.total())
                : text.of("catalogue.found", found.total(), sought);
    }

    private static String address(String sought, int page) {
        return "/moduler?flik=tillgangliga&sok=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&sida=" + page;
    }
}
