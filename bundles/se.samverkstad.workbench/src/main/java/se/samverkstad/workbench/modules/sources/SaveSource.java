package se.samverkstad.workbench.modules.sources;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.source.ModuleSources.Objection;
import se.samverkstad.modules.source.ModuleSources.State;
import se.samverkstad.modules.source.Reading;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** What is done with a source from the tab or from its form. Addresses are no free text. */
@Component(service = Page.class)
@PageRoute(
        path = SourcesPage.PATH + "/{id}",
        kind = PageRoute.Kind.ACTION,
        permission = Manage.PERMISSION,
        unexamined = {"adress", "inre"})
public final class SaveSource implements Page {
    private final ModuleSources sources;
    private final SourceForm form;
    private final Screens screens;

    @Activate
    public SaveSource(@Reference ModuleSources sources, @Reference SourceForm form, @Reference Screens screens) {
        this.sources = sources;
        this.form = form;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String id = request.pathValue("id");
        Optional<State> state = sources.all().stream()
                .filter(each -> each.source().id().equals(id))
                .findFirst();
        if (state.isEmpty() && !id.equals(ShowSource.NEW)) {
            return Response.notFound(text.of("sources.title"), text.of("sources.unknown"));
        }
        try {
            String act = request.parameter("act").orElse("spara");
            return state.isPresent() && !act.equals("spara")
                    ? act(act, state.get().source(), request, text)
                    : save(state, request, text);
        } catch (ModuleRefusal refusal) {
            throw new UserError(refusal.sentence().in(text.locale()), refusal);
        }
    }

    private Response act(String act, ModuleSource source, Request request, Text text) {
        By by = By.of(request.principal());
        String name = ModuleSources.name(source).in(text.locale());
        String notice = switch (act) {
            case "tidigare" -> {
                sources.move(source.id(), -1, by);
                yield text.of("sources.moved", name);
            }
            case "senare" -> {
                sources.move(source.id(), 1, by);
                yield text.of("sources.moved", name);
            }
            case "pa" -> {
                sources.turn(source.id(), true, by);
                yield text.of("sources.turned-on", name);
            }
            case "av" -> {
                sources.turn(source.id(), false, by);
                yield text.of("sources.turned-off", name);
            }
            case "ta-bort" -> {
                sources.remove(source.id(), by);
                yield text.of("sources.removed", name);
            }
            default -> {
                Reading reading = sources.read(source.id());
                if (reading.problem().isPresent()) {
                    // The row says why; a notice is for what went well.
                    yield "";
                }
                yield name + ": " + SourceRow.words(new State(source.on(true), reading), text);
            }
        };
        return notice.isEmpty() ? Response.redirect(SourcesPage.PATH) : Response.redirect(SourcesPage.PATH, notice);
    }

    private Response save(Optional<State> state, Request request, Text text) {
        Map<String, String> words = SourceForm.words(request);
        ModuleSource.Wish wish = SourceForm.wish(words);
        Optional<Objection> objection =
                sources.objection(state.map(each -> each.source().id()), wish);
        if (objection.isPresent()) {
            return form.show(state, words, SourceForm.errors(objection.get(), text), request);
        }
        By by = By.of(request.principal());
        ModuleSource saved =
                state.isPresent() ? sources.change(request.pathValue("id"), wish, by) : sources.add(wish, by);
        return Response.redirect(
                SourcesPage.PATH,
                text.of("sources.saved", ModuleSources.name(saved).in(text.locale())));
    }
}
