package se.samverkstad.workbench.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.people.Invites;

/** Draws a step: the list of steps, the form, and its buttons. */
@Component(service = SetUpPages.class)
public final class SetUpPages {
    static final String ROOT = "/kom-igang/";

    private final SetUpProgress progress;
    private final Sections sections;

    @Activate
    public SetUpPages(@Reference SetUpProgress progress, @Reference Sections sections) {
        this.progress = progress;
        this.sections = sections;
    }

    static String path(int step) {
        return step > SetUpProgress.STEPS ? ROOT + "klart" : ROOT + step;
    }

    /** The name of the draft that the browser keeps while one writes. */
    static String draft(int step) {
        return "steg-" + step;
    }

    /** The name of what is kept when one goes back, or tries, without script. */
    static String left(int step) {
        return "steg-kvar-" + step;
    }

    /**
     * What a step shows.
     *
     * @param main the filled button: what it says, and its value; empty for none
     * @param test what the button for trying says; empty for none
     * @param after below the form
     * @param link an invitation that was just made
     */
    public record Shown(
            int step,
            Filled filled,
            String body,
            String main,
            String act,
            String test,
            String after,
            Optional<Invites.Link> link) {
        Shown with(Invites.Link made) {
            return new Shown(step, filled, body, main, act, test, after, Optional.of(made));
        }
    }

    Shown section(int step, Section section, Filled filled, Request request) {
        Text text = sections.text(request);
        String body = sections.body(section, filled, request);
        String test = text.of("step." + section.key() + ".test");
        return new Shown(step, filled, body, text.of("step.save"), "spara", test, "", Optional.empty());
    }

    Response page(Shown shown, Request request) {
        Text text = sections.text(request);
        List<StepLink> links = StepLink.all(progress, shown.step(), text);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("links", links);
        parameters.put("shown", shown);
        parameters.put("key", StepLink.KEYS.get(shown.step() - 1));
        parameters.put("action", path(shown.step()));
        parameters.put("draft", draft(shown.step()));
        String title =
                text.of("step.title", shown.step(), links.get(shown.step() - 1).title());
        return sections.page(
                "setup/step.jte", title, parameters, !shown.filled().errors().isEmpty());
    }
}
