package se.samverkstad.workbench.shell;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.workbench.demo.DemoRoles;
import se.samverkstad.workbench.look.Look;
import se.samverkstad.workbench.look.Schemes;

/**
 * Draws whole pages. The main view, already rendered, goes in as it is; everything else is escaped. Script replaces only
 * {@code #main}, the menus and the notice when people move on, so that sound goes on playing; a whole page is answered
 * all the same.
 */
@Component(service = Frame.class)
public final class Frame {
    private final Screens screens;
    private final StaticFiles files;
    private final Look look;
    private final Schemes schemes;
    private final AtomicInteger demos = new AtomicInteger();

    @Activate
    public Frame(
            @Reference Screens screens,
            @Reference StaticFiles files,
            @Reference Look look,
            @Reference Schemes schemes) {
        this.screens = screens;
        this.files = files;
        this.look = look;
        this.schemes = schemes;
    }

    /** In a demo every page says so. */
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC)
    void bindDemo(DemoRoles roles) {
        demos.incrementAndGet();
    }

    void unbindDemo(DemoRoles roles) {
        demos.decrementAndGet();
    }

    /** A page inside the frame. */
    public String page(FrameContext context, String title, String mainHtml) {
        Map<String, Object> parameters = whole(context, title, mainHtml);
        parameters.putAll(menus(context));
        parameters.put("scheme", schemes.of(context.principal()));
        return Screens.html(screens.view("shell/layout.jte", parameters));
    }

    /** A page without menu, for people who are not signed in. Script loads it as a whole. */
    public String bare(FrameContext context, String title, String mainHtml) {
        return Screens.html(screens.view("shell/bare.jte", whole(context, title, mainHtml)));
    }

    /**
     * The menus alone, for the event {@code menu}: the elements replace those of the same id on an open page, whose
     * script marks the current one.
     */
    public String menu(FrameContext context) {
        Map<String, Object> parameters = shared(context);
        parameters.putAll(menus(context));
        return Screens.html(screens.view("shell/menus.jte", parameters));
    }

    /**
     * How many notices are unread, for the event {@code count}.
     *
     * @param more whether there are more than the page shows, which is said aloud
     */
    public String count(FrameContext context, boolean more) {
        Map<String, Object> parameters = shared(context);
        parameters.put("more", more);
        return Screens.html(screens.view("shell/count.jte", parameters));
    }

    private Map<String, Object> whole(FrameContext context, String title, String mainHtml) {
        Map<String, Object> parameters = shared(context);
        parameters.put("files", files);
        parameters.put("look", look);
        parameters.put("demo", demos.get() > 0);
        parameters.put("title", title);
        parameters.put("main", mainHtml);
        return parameters;
    }

    private Map<String, Object> shared(FrameContext context) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("context", context);
        parameters.put("text", screens.text(context.locale()));
        return parameters;
    }

    private static Map<String, Object> menus(FrameContext context) {
        return Map.of(
                "strands", links(context, false),
                "administration", links(context, true),
                "tabs", Tab.of(context.menu()));
    }

    private static List<MenuLink> links(FrameContext context, boolean administration) {
        return context.menu().stream()
                .filter(link -> link.administration() == administration)
                .toList();
    }
}
