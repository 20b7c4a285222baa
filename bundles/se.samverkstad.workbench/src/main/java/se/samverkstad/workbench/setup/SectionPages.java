package se.samverkstad.workbench.setup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.people.Invites;

/** The sections as pages under Inställningar. */
@Component(service = SectionPages.class)
public final class SectionPages {
    static final String ROOT = "/installningar/";

    private final Sections sections;

    @Activate
    public SectionPages(@Reference Sections sections) {
        this.sections = sections;
    }

    private static int step(String named) {
        return switch (named) {
            case "organisation" -> 1;
            case "adress" -> 2;
            case "inloggning" -> 3;
            default -> 0;
        };
    }

    Response show(String named, Request request) {
        Optional<Section> section = sections.step(step(named));
        return section.isEmpty()
                ? unknown(request)
                : page(named, section.get(), section.get().saved(request), Optional.empty(), request);
    }

    Response take(String named, Request request) {
        Optional<Section> found = sections.step(step(named));
        if (found.isEmpty()) {
            return unknown(request);
        }
        Section section = found.get();
        Text text = sections.text(request);
        Filled sent = Filled.sent(request, section.fields());
        String act = request.parameter("act").orElse("spara");
        if (act.equals("bjud")) {
            Sections.Invited invited = sections.invite(sent, request);
            return page(named, section, invited.filled(), invited.link(), request);
        }
        if (!act.equals("spara")) {
            return page(named, section, section.act(act, sent, request, text), Optional.empty(), request);
        }
        Filled checked = section.checked(sent, request, text);
        if (!checked.errors().isEmpty()) {
            return page(named, section, checked, Optional.empty(), request);
        }
        String notice = section.save(checked, request, text).orElse(text.of("settings.saved"));
        return Response.redirect(ROOT + named, notice);
    }

    private Response unknown(Request request) {
        Text text = sections.text(request);
        return Response.notFound(text.of("settings.unknown"), text.of("settings.unknown-detail"));
    }

    private Response page(String named, Section section, Filled filled, Optional<Invites.Link> link, Request request) {
        Text text = sections.text(request);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("key", section.key());
        parameters.put("filled", filled);
        parameters.put("body", sections.body(section, filled, request));
        parameters.put("action", ROOT + named);
        parameters.put("link", link);
        String title = text.of("step." + section.key() + ".title");
        return sections.page(
                "setup/section.jte", title, parameters, !filled.errors().isEmpty());
    }
}
