package se.samverkstad.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;

/** The five things as one person sees them. */
@Component(service = Guide.class)
public final class Guide {
    private final Ticks ticks;

    @Activate
    public Guide(@Reference Ticks ticks) {
        this.ticks = ticks;
    }

    /**
     * A thing on the page.
     *
     * @param href where it is done, or where one changes to a role that may do it
     */
    public record Row(String key, int number, String title, String what, String href, String go, boolean done) {}

    /** What the page and the part show. */
    public record Model(List<Row> rows, long done) {}

    Model of(Principal principal, Text t) {
        Set<String> ticked = ticks.of(principal.id());
        List<Row> rows = Arrays.stream(Thing.values())
                .map(thing -> row(thing, principal, t, ticked.contains(thing.key())))
                .toList();
        return new Model(rows, rows.stream().filter(Row::done).count());
    }

    private static Row row(Thing thing, Principal principal, Text t, boolean done) {
        String key = "guide." + thing.key();
        boolean may = principal.may(thing.permission());
        return new Row(
                thing.key(),
                thing.ordinal() + 1,
                t.of(key),
                t.of(key + ".what"),
                may ? thing.path() : "/prova-som",
                may ? t.of(key + ".go") : t.of("guide.change", small(t.of("role." + thing.role() + ".title"))),
                done);
    }

    /** A title inside a sentence. */
    private static String small(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
