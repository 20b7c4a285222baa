package se.samverkstad.workbench.people;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.Sessions;
import se.samverkstad.people.openid.Newcomers;
import se.samverkstad.people.openid.Provider;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/**
 * Takes what {@link Access} sends: an administrator ends a person's sessions, takes away a second factor whose telephone is
 * lost, or undoes what connects the person to an organisation's sign-in.
 */
@Component(service = Page.class)
@PageRoute(path = "/enheter/person/{id}/inloggning", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class ChangeAccess implements Page {
    private final Directory directory;
    private final Sessions sessions;
    private final SecondFactor factor;
    private final Newcomers newcomers;
    private final Listeners listeners;
    private final Guarded guarded;
    private final PersonPages pages;
    private final Screens screens;

    @Activate
    public ChangeAccess(
            @Reference Directory directory,
            @Reference Sessions sessions,
            @Reference SecondFactor factor,
            @Reference Newcomers newcomers,
            @Reference Listeners listeners,
            @Reference Guarded guarded,
            @Reference PersonPages pages,
            @Reference Screens screens) {
        this.directory = directory;
        this.sessions = sessions;
        this.factor = factor;
        this.newcomers = newcomers;
        this.listeners = listeners;
        this.guarded = guarded;
        this.pages = pages;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Optional<Member> member = UnitForm.id(request.pathValue("id")).flatMap(directory::member);
        if (member.isEmpty()) {
            return Response.notFound(text.of("directory.person-gone"), text.of("directory.refused.gone"));
        }
        if (guarded.from(request.principal(), member.get())) {
            return pages.closed(member.get(), request);
        }
        switch (request.parameter("act").orElse("")) {
            case "nollstall":
                return reset(member.get(), request, text);
            case "koppla-loss":
                return disconnect(member.get(), request, text);
            default:
                return end(member.get(), "access.ended", request, text);
        }
    }

    private Response reset(Member member, Request request, Text text) {
        if (member.person().id().toString().equals(request.principal().id())) {
            // Their own they turn off with their password.
            return Response.redirect("/mitt-konto/tva-steg");
        }
        factor.turnOff(member.person(), By.of(request.principal()));
        return end(member, "access.was-reset", request, text);
    }

    private Response disconnect(Member member, Request request, Text text) {
        UUID person = member.person().id();
        Optional<Provider> organisation = newcomers.of(person).stream()
                .filter(each -> request.parameter("organisation")
                        .filter(each.id().toString()::equals)
                        .isPresent())
                .findFirst();
        // Sent twice, or undone by someone else meanwhile: it is as it was to be.
        organisation.ifPresent(each -> newcomers.disconnect(each.id(), person, By.of(request.principal())));
        return Response.redirect(
                "/enheter/person/" + person,
                text.of("access.disconnected", member.person().name()));
    }

    private Response end(Member member, String notice, Request request, Text text) {
        UUID person = member.person().id();
        // On this node the streams end at once, on others within seconds.
        sessions.of(person).forEach(each -> listeners.end(each.key()));
        sessions.endAll(person, By.of(request.principal()));
        return Response.redirect(
                "/enheter/person/" + person, text.of(notice, member.person().name()));
    }
}
