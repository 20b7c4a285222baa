package se.samverkstad.workbench.look;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.shell.Screens;

/** Draws the page Utseende: the form, what the colour does to contrast, and a trial of it in light and in dark. */
@Component(service = Appearance.class)
public final class Appearance {
    private final Screens screens;
    private final Look look;
    private final Supplier<String> organisation;

    @Activate
    public Appearance(@Reference Screens screens, @Reference Look look, @Reference Organisation organisation) {
        this(screens, look, organisation::name);
    }

    Appearance(Screens screens, Look look, Supplier<String> organisation) {
        this.screens = screens;
        this.look = look;
        this.organisation = organisation;
    }

    /**
     * @param accent as written
     * @param errors by the id of their field
     */
    record Filled(String accent, Map<String, String> errors) {}

    /** As it was saved. */
    Filled saved() {
        return new Filled(
                look.accent().map(Accent::colour).orElse(Standard.ACCENT).hex(), Map.of());
    }

    Response page(Filled filled, Text text) {
        Optional<Accent> written = Colour.parse(filled.accent()).map(Accent::new);
        Colour shown = written.map(accent -> accent.nearest().orElse(accent.colour()))
                .orElseGet(() -> look.accent().map(Accent::colour).orElse(Standard.ACCENT));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("accent", filled.accent());
        parameters.put("errors", filled.errors());
        parameters.put("shown", new Accent(shown));
        parameters.put("trial", Theme.trial(shown));
        parameters.put("offered", written.flatMap(Accent::nearest).map(Colour::hex));
        parameters.put("logo", look.logo());
        parameters.put("own", look.accent().isPresent() || look.logo().isPresent());
        parameters.put("organisation", organisation.get());
        var view = screens.view("look/appearance.jte", parameters);
        String title = text.of("look.title");
        return filled.errors().isEmpty() ? Response.page(title, view) : Response.invalid(title, view);
    }

    Text text(Locale locale) {
        return screens.text(locale);
    }
}
