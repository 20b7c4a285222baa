package se.samverkstad.workbench.modules;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.catalogue.Catalogue.Sheet;

/**
 * What the page of a module shows from the catalogue.
 *
 * @param facts who publishes it, how large it is, and where it comes from
 */
public record CatalogueView(List<Shot> pictures, List<Lacking> needs, List<Fact> facts) {
    /** A picture and the words for it. */
    public record Shot(String address, String alternative) {}

    /** Something it needs. */
    public record Lacking(String sentence, boolean met) {}

    static CatalogueView of(Sheet sheet, Text text) {
        return new CatalogueView(
                sheet.pictures().stream()
                        .map(each -> new Shot(
                                PictureEndpoint.PATH + sheet.module() + "/" + each.sha256(),
                                each.alternative().in(text.locale())))
                        .toList(),
                sheet.needs().stream().map(each -> lacking(each, text)).toList(),
                facts(sheet, text));
    }

    private static Lacking lacking(Catalogue.Need need, Text text) {
        return new Lacking(need.sentence().in(text.locale()), need.met());
    }

    private static List<Fact> facts(Sheet sheet, Text text) {
        List<Fact> facts = new ArrayList<>();
        if (!sheet.vendor().isBlank()) {
            facts.add(new Fact(text.of("modules.vendor"), sheet.vendor()));
        }
        facts.add(new Fact(text.of("modules.size"), Wording.size(sheet.bytes(), text)));
        facts.add(new Fact(
                text.of("catalogue.source"),
                sheet.source()
                        .map(source -> source.in(text.locale()))
                        .orElseGet(() -> text.of("catalogue.no-source"))));
        return facts;
    }
}
