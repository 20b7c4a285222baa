package se.samverkstad.workbench.modules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.catalogue.Catalogue.Found;
import se.samverkstad.workbench.shell.PageNumber;

/**
 * The tab <i>Tillgängliga</i>: what can be installed, searched and turned over on the server.
 *
 * @param sought what was looked for; empty for everything
 * @param found how many, and which of them are shown
 * @param before address of the page before; empty on the first
 * @param after address of the page after; empty on the last
 */
public record OfferedTab(String sought, String found, List<ModuleRow> rows, String before, String after, String place) {
    private static final String HERE = "/moduler?flik=tillgangliga&";
    private static final int EACH = 20;
    private static final int LONGEST = 100;

    static OfferedTab of(Request request, Catalogue catalogue, Text text) {
        String words = request.parameter("sok").orElse("").strip();
        String sought = words.substring(0, Math.min(LONGEST, words.length()));
        Found found = catalogue.search(sought, PageNumber.asked(request), EACH);
        PageNumber page = new PageNumber(found.page(), found.pages());
        String pages = HERE + "sok=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&";
        return new OfferedTab(
                sought,
                told(sought, found, text),
                found.modules().stream()
                        .map(module -> ModuleRow.of(module, text))
                        .toList(),
                page.before(pages),
                page.after(pages),
                text.of("pages.place", page.number(), page.last()));
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
}
