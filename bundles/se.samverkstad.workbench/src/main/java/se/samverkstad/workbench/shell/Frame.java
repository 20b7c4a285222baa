package se.samverkstad.workbench.shell;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Draws whole pages. The main view, already rendered, goes in as it is; everything else is escaped. Script replaces only
 * {@code #main}, the menus and the notice when people move on, so that sound goes on playing; a whole page is answered
 * all the same.
 */
@Component(service = Frame.class)
public final class Frame {
    private final Screens screens;
    private final StaticFiles files;

    @Activate
    public Frame(@Reference Screens screens, @Reference StaticFiles files) {
        this.screens = screens;
        this.files = files;
    }

    /** A page inside the frame. */
    public String page(FrameContext context, String title, String mainHtml) {
        return Screens.html(screens.view("shell/layout.jte", parameters(context, Map.of("title", title, "main", mainHtml))));
    }

    /** A page without menu, for people who are not signed in. Script loads it as a whole. */
    public String bare(FrameContext context, String title, String mainHtml) {
        return Screens.html(screens.view("shell/bare.jte", parameters(context, Map.of("title", title, "main", mainHtml))));
    }

    /**
     * The menus alone, for the event {@code menu}: the elements replace those of the same id on an open page, whose
     * script marks the current one.
     */
    public String menu(FrameContext context) {
        return Screens.html(screens.view("shell/menus.jte", parameters(context, Map.of("live", true))));
    }

    private Map<String, Object> parameters(FrameContext context, Map<String, Object> more) {
        Map<String, Object> parameters = new java.util.HashMap<>(more);
        parameters.put("context", context);
        parameters.put("text", screens.text(context.locale()));
        if (more.containsKey("main")) {
            parameters.put("files", files);
        }
        return parameters;
    }

    /** Those of the menu that stand under "Systemförvaltning", or those that do not. */
    static List<MenuLink> links(FrameContext context, boolean administration) {
        return context.menu().stream()
                .filter(link -> link.administration() == administration)
                .toList();
    }
}
