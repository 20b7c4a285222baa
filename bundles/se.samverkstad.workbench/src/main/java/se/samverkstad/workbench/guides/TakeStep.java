package se.samverkstad.workbench.guides;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.table.PlacedGuide;
import se.samverkstad.workbench.shell.WithSnapshot;

/** Takes the buttons of a guide: mark, unmark, do it, begin again, put aside, take forth. */
@Component(service = Page.class)
@PageRoute(path = TakeStep.PATH, kind = PageRoute.Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class TakeStep implements Page {
    static final String PATH = Shelf.PATH + "/steg";

    private static final Logger LOG = LoggerFactory.getLogger(TakeStep.class);

    private final Shelf shelf;
    private final Progress progress;
    private final GuideScreen screen;

    @Activate
    public TakeStep(@Reference Shelf shelf, @Reference Progress progress, @Reference GuideScreen screen) {
        this.shelf = shelf;
        this.progress = progress;
        this.screen = screen;
    }

    /** What came of it. @param wrong why it was not done; empty when it was */
    private record Outcome(String said, String wrong) {
        static Outcome of(String said) {
            return new Outcome(said, "");
        }
    }

    @Override
    public Response answer(Request request) {
        String key = request.parameter("guide").orElse("");
        Optional<PlacedGuide> guide = Shelf.declared(WithSnapshot.of(request).table(), key, request);
        if (guide.isEmpty()) {
            return screen.page(key, request);
        }
        Text text = screen.text(request);
        String step = request.parameter("steg").orElse("");
        Outcome outcome = carryOut(guide.get(), step, request, text);
        if (request.parameter("fran").filter("start"::equals).isPresent()) {
            return Response.redirect("/", outcome.said());
        }
        Optional<GuideView> view = shelf.one(WithSnapshot.of(request), key, request);
        if (view.isEmpty()) {
            return screen.page(key, request);
        }
        boolean part = request.header("HX-Request").isPresent()
                && request.header("HX-Boosted").isEmpty();
        if (part) {
            return new Response.Fragment(screen.steps(view.get(), text, outcome.said(), outcome.wrong(), step));
        }
        String place = anchor(view.get(), step);
        return outcome.wrong().isEmpty()
                ? Response.redirect(view.get().path() + place, outcome.said())
                : new Response.Problem(422, text.of("guides.not-done"), outcome.wrong());
    }

    private static String anchor(GuideView view, String step) {
        return view.steps().stream()
                .filter(each -> each.id().equals(step))
                .findFirst()
                .map(each -> "#steg-" + each.anchor())
                .orElse("");
    }

    private Outcome carryOut(PlacedGuide guide, String step, Request request, Text text) {
        String person = request.principal().id();
        Optional<String> sentence = guide.steps().stream()
                .filter(each -> each.id().equals(step))
                .findFirst()
                .map(each -> each.sentence().in(request.locale()));
        switch (request.parameter("gor").orElse("")) {
            case "undan" -> {
                progress.putAside(person, guide.key(), true);
                return Outcome.of(text.of("guides.said.aside"));
            }
            case "fram" -> {
                progress.putAside(person, guide.key(), false);
                return Outcome.of(text.of("guides.said.forth"));
            }
            case "om" -> {
                progress.beginAgain(person, guide.key());
                return Outcome.of(text.of("guides.said.again"));
            }
            case "klar" -> {
                sentence.ifPresent(found -> progress.mark(person, guide.key(), step));
                return sentence.map(found -> Outcome.of(text.of("guides.said.done", found)))
                        .orElseGet(() -> unknown(text));
            }
            case "inte-klar" -> {
                progress.unmark(person, guide.key(), step);
                return sentence.map(found -> Outcome.of(text.of("guides.said.undone", found)))
                        .orElseGet(() -> unknown(text));
            }
            case "gor-at-mig" -> {
                return sentence.map(found -> act(guide, step, found, request, text))
                        .orElseGet(() -> unknown(text));
            }
            default -> {
                return unknown(text);
            }
        }
    }

    private static Outcome unknown(Text text) {
        return new Outcome("", text.of("guides.no-step"));
    }

    /** Does it and marks the step; on any failure nothing is marked, and the page says so. */
    private Outcome act(PlacedGuide guide, String step, String sentence, Request request, Text text) {
        Optional<Way.Act> act = shelf.answer(WithSnapshot.of(request), guide, step, request)
                .flatMap(answer -> answer.way().act());
        if (act.isEmpty()) {
            return new Outcome("", text.of("guides.cannot", sentence));
        }
        try {
            Optional<String> said = Acting.send(WithSnapshot.of(request), guide, act.get(), request);
            if (said.isEmpty()) {
                return new Outcome("", text.of("guides.cannot", sentence));
            }
            progress.mark(request.principal().id(), guide.key(), step);
            return Outcome.of(said.get().isEmpty() ? text.of("guides.said.acted", sentence) : said.get());
        } catch (UserError e) {
            return new Outcome("", e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            LOG.error("the step {} of the guide {} could not be done", step, guide.key(), e);
        }
        return new Outcome("", text.of("guides.cannot", sentence));
    }
}
