package se.samverkstad.workbench.start.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.View;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;

/**
 * The list in which a layout is composed, the same for one's own Start and perspectives and for what is proposed to others.
 * Every button is a form that works without script; with script only the list is replaced, and the focus stays on the button.
 */
@Component(service = Editor.class)
public final class Editor {
    private static final String PUT_BACK = "aterstall";

    private final Layouts layouts;
    private final Screens screens;

    @Activate
    public Editor(@Reference Layouts layouts, @Reference Screens screens) {
        this.layouts = layouts;
        this.screens = screens;
    }

    /**
     * Whose layout is composed and where.
     *
     * @param base what holds while they have chosen nothing
     * @param path of the page and of its forms
     * @param done where to go afterwards
     */
    public record Desk(Owner owner, Layout base, String path, String done) {}

    public Text text(Request request) {
        return screens.text(request.locale());
    }

    public View list(Desk desk, Request request, String said) {
        Text text = text(request);
        Optional<Layout> chosen = layouts.of(desk.owner());
        boolean regions = desk.owner().regions();
        List<LayoutRow> rows =
                LayoutRow.of(chosen.orElse(desk.base()).arrange(available(desk, request)), regions, request);
        return screens.view(
                "start/layout_list.jte",
                Map.of(
                        "text",
                        text,
                        "groups",
                        LayoutGroup.of(rows, regions, text),
                        "hidden",
                        rows.stream().filter(row -> !row.shown()).toList(),
                        "path",
                        desk.path(),
                        "done",
                        desk.done(),
                        "chosen",
                        chosen.isPresent(),
                        "said",
                        said));
    }

    /** Does what the form asks, and answers the list to script and the page to others. */
    public Response carryOut(Desk desk, Request request) {
        String said = said(desk, request);
        boolean part = request.header("HX-Request").isPresent()
                && request.header("HX-Boosted").isEmpty();
        return part ? new Response.Fragment(list(desk, request, said)) : Response.redirect(desk.path(), said);
    }

    private String said(Desk desk, Request request) {
        Text text = text(request);
        String word = request.parameter("gor").orElse("");
        if (word.equals(PUT_BACK)) {
            layouts.forget(desk.owner());
            return text.of(desk.owner().regions() ? "perspective.said.aterstall" : "layout.said.aterstall");
        }
        List<PlacedPart> available = available(desk, request);
        Optional<Act> act = Act.of(word).filter(each -> each.fits(desk.owner().regions()));
        String key = request.parameter("del").orElse("");
        Optional<PlacedPart> part =
                available.stream().filter(each -> each.key().equals(key)).findFirst();
        if (act.isEmpty() || part.isEmpty()) {
            return text.of("layout.said.gone");
        }
        Layout after = layouts.change(desk.owner(), desk.base(), before -> before.after(act.get(), key, available));
        List<Layout.Place> places = after.arrange(available);
        Optional<Region> region = places.stream()
                .filter(place -> place.part().key().equals(key))
                .map(Layout.Place::region)
                .findFirst();
        List<String> beside = places.stream()
                .filter(Layout.Place::shown)
                .filter(place -> region.equals(Optional.of(place.region())))
                .map(place -> place.part().key())
                .toList();
        Label title = part.get().title();
        String said = (desk.owner().regions() ? "perspective.said." : "layout.said.")
                + act.get().word();
        return text.of(said, title.in(request.locale()), beside.indexOf(key) + 1, beside.size());
    }

    /** What its owner may see; for a unit or a role that is everything, and each person sees what they may. */
    private static List<PlacedPart> available(Desk desk, Request request) {
        return request instanceof WithSnapshot leased
                ? leased.snapshot().table().parts(desk.owner().target()).stream()
                        .filter(part -> desk.owner().kind() != Owner.Kind.PERSON
                                || request.principal().may(part.permission()))
                        .toList()
                : List.of();
    }
}
