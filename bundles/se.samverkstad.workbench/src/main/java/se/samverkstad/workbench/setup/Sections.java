package se.samverkstad.workbench.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.PeopleException;
import se.samverkstad.workbench.people.Faults;
import se.samverkstad.workbench.people.Invites;
import se.samverkstad.workbench.shell.Screens;

/** Draws the sections, as steps and as settings, and invites the administrator in reserve. */
@Component(service = Sections.class)
public final class Sections {
    private final List<Section> all;
    private final Directory directory;
    private final Invites invites;
    private final Screens screens;

    @Activate
    public Sections(
            @Reference OrganisationSection organisation,
            @Reference AddressSection address,
            @Reference SignInSection signIn,
            @Reference Directory directory,
            @Reference Invites invites,
            @Reference Screens screens) {
        this.all = List.of(organisation, address, signIn);
        this.directory = directory;
        this.invites = invites;
        this.screens = screens;
    }

    /** The first three steps. */
    Optional<Section> step(int number) {
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    Text text(Request request) {
        return screens.text(request.locale());
    }

    /** The fields of a section, without the form around them. */
    String body(Section section, Filled filled, Request request) {
        Map<String, Object> parameters = new HashMap<>(section.more(filled, request.locale()));
        parameters.put("text", text(request));
        parameters.put("filled", filled);
        return Screens.html(screens.view("setup/" + section.key() + ".jte", parameters));
    }

    /** A page of the set-up or of the settings. */
    Response page(String template, String title, Map<String, Object> parameters, boolean wrong) {
        var view = screens.view(template, parameters);
        return wrong ? Response.invalid(title, view) : Response.page(title, view);
    }

    String html(String template, Map<String, Object> parameters) {
        return Screens.html(screens.view(template, parameters));
    }

    /** What inviting someone gave: a link, or what was wrong in the form. */
    record Invited(Filled filled, Optional<Invites.Link> link) {}

    Invited invite(Filled filled, Request request) {
        Text text = text(request);
        MemberWish wish = new MemberWish(
                filled.value("reserv-namn"),
                "",
                filled.value("reserv-epost"),
                Optional.empty(),
                "",
                true,
                request.locale().getLanguage().equals("en") ? "en" : "sv");
        try {
            Invites.Link link = invites.create(
                    directory.add(wish, By.of(request.principal())).person().id(), true, request);
            return new Invited(Filled.of(Map.of()), Optional.of(link));
        } catch (PeopleException e) {
            Map<String, String> errors = new HashMap<>();
            e.faults()
                    .forEach(fault -> errors.put(
                            fault == se.samverkstad.people.Fault.NAME ? "reserv-namn" : "reserv-epost",
                            Faults.sentence(fault, text)));
            return new Invited(filled.wrong(errors), Optional.empty());
        } catch (DirectoryException e) {
            return new Invited(
                    filled.wrong(Map.of("reserv-namn", text.of("directory.refused.gone"))), Optional.empty());
        }
    }
}
