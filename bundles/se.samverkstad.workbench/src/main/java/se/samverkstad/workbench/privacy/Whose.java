package se.samverkstad.workbench.privacy;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.people.Guarded;
import se.samverkstad.workbench.shell.Screens;

/** The person of a page about somebody's data, and whether they are a matter for whoever asks. */
@Component(service = Whose.class)
public final class Whose {
    private final Directory directory;
    private final Guarded guarded;
    private final Screens screens;

    @Activate
    public Whose(@Reference Directory directory, @Reference Guarded guarded, @Reference Screens screens) {
        this.directory = directory;
        this.guarded = guarded;
        this.screens = screens;
    }

    /** What to do with the person once it is certain that one may. */
    @FunctionalInterface
    interface Then {
        Response with(Member member, Text text);
    }

    Response page(Request request, Then then) {
        Text text = screens.text(request.locale());
        Optional<Member> member = id(request.pathValue("id")).flatMap(directory::member);
        if (member.isEmpty()) {
            return Response.notFound(text.of("directory.person-gone"), text.of("directory.refused.gone"));
        }
        if (guarded.from(request.principal(), member.get())) {
            String why = member.get().person().administrator() ? "roles.only-administrators" : "roles.guarded";
            return new Response.Problem(
                    403, text.of("personal.title", member.get().person().name()), text.of(why));
        }
        return then.with(member.get(), text);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
