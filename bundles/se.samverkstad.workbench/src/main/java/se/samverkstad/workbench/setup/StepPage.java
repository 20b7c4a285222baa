package se.samverkstad.workbench.setup;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /kom-igang/1} … {@code /kom-igang/5} and {@code /kom-igang/klart}. */
@Component(service = Page.class)
@PageRoute(path = "/kom-igang/{steg}", permission = Manage.PERMISSION)
@HelpPage(page = "komma-igang")
public final class StepPage implements Page {
    private final SetUpPages pages;
    private final Sections sections;
    private final UnitsStep units;
    private final ModulesStep modules;
    private final EndPage end;

    @Activate
    public StepPage(
            @Reference SetUpPages pages,
            @Reference Sections sections,
            @Reference UnitsStep units,
            @Reference ModulesStep modules,
            @Reference EndPage end) {
        this.pages = pages;
        this.sections = sections;
        this.units = units;
        this.modules = modules;
        this.end = end;
    }

    @Override
    public Response answer(Request request) {
        return switch (request.pathValue("steg")) {
            case "1", "2", "3" -> section(Integer.parseInt(request.pathValue("steg")), request);
            case "4" -> pages.page(units.shown(request), request);
            case "5" -> pages.page(modules.shown(request), request);
            case "klart" -> end.page(request);
            default ->
                Response.notFound(
                        sections.text(request).of("step.unknown"),
                        sections.text(request).of("step.unknown-detail"));
        };
    }

    /** As saved; over it what was left half written. */
    private Response section(int step, Request request) {
        Section section = sections.step(step).orElseThrow();
        Map<String, String> values = new HashMap<>(section.saved(request).values());
        Map<String, String> left = new HashMap<>(request.draft(SetUpPages.left(step)));
        left.putAll(request.draft(SetUpPages.draft(step)));
        left.keySet().retainAll(section.fields());
        values.putAll(left);
        return pages.page(pages.section(step, section, Filled.of(values), request), request);
    }
}
