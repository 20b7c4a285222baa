package se.samverkstad.workbench.setup;

import java.io.IOException;
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
import se.samverkstad.people.Unit;
import se.samverkstad.workbench.people.FileTrial;
import se.samverkstad.workbench.people.FileTrial.Trial;
import se.samverkstad.workbench.people.UnitForm;
import se.samverkstad.workbench.setup.SetUpPages.Shown;
import se.samverkstad.workbench.setup.SetUpProgress.State;

/** Step 4: units from a file, or one at a time. */
@Component(service = UnitsStep.class)
public final class UnitsStep {
    static final int STEP = 4;

    private final Directory directory;
    private final FileTrial files;
    private final UnitForm form;
    private final Sections sections;
    private final SetUpPages pages;
    private final SetUpProgress progress;

    @Activate
    public UnitsStep(
            @Reference Directory directory,
            @Reference FileTrial files,
            @Reference UnitForm form,
            @Reference Sections sections,
            @Reference SetUpPages pages,
            @Reference SetUpProgress progress) {
        this.directory = directory;
        this.files = files;
        this.form = form;
        this.sections = sections;
        this.pages = pages;
        this.progress = progress;
    }

    Shown shown(Request request) {
        return shown(request, Filled.of(Map.of()), Optional.empty(), UnitForm.Wish.empty());
    }

    /** The filled button does the next thing: brings in what was looked at, goes on, or else looks. */
    private Shown shown(Request request, Filled filled, Optional<Trial> trial, UnitForm.Wish wish) {
        Text text = sections.text(request);
        List<Unit> units = directory.units();
        boolean bring = trial.map(Trial::fine).orElse(false);
        String main = bring
                ? text.of("file.bring")
                : trial.isEmpty() && !units.isEmpty() ? text.of("step.continue") : text.of("file.look");
        String act = bring ? "las-in" : trial.isEmpty() && !units.isEmpty() ? "spara" : "testa";
        String after = bring ? "" : form.html(wish, units, SetUpPages.path(STEP), text);
        return new Shown(
                STEP,
                filled,
                files.html(trial, text)
                        + (bring ? "" : sections.html("people/tree.jte", Map.of("text", text, "units", units))),
                main,
                act,
                act.equals("testa") ? "" : text.of("file.look"),
                after,
                Optional.empty());
    }

    Response act(String act, Request request) throws IOException {
        Text text = sections.text(request);
        Filled nothing = Filled.of(Map.of());
        if (act.equals("lagg-till")) {
            UnitForm.Wish wish = form.sent(request);
            try {
                form.add(wish, By.of(request.principal()));
                return Response.redirect(SetUpPages.path(STEP), text.of("directory.unit-added", wish.name()));
            } catch (DirectoryException e) {
                return pages.page(shown(request, nothing.wrong(form.errors(e, text)), Optional.empty(), wish), request);
            }
        }
        if (act.equals("spara")) {
            progress.mark(STEP, State.DONE, request.principal().name());
            return Response.redirect(SetUpPages.path(STEP + 1));
        }
        Optional<byte[]> sent = files.sent(request);
        if (sent.isEmpty()) {
            Filled wrong = nothing.wrong(Map.of("fil", text.of("file.missing")));
            return pages.page(shown(request, wrong, Optional.empty(), UnitForm.Wish.empty()), request);
        }
        if (act.equals("las-in")) {
            try {
                String notice = files.bring(sent.get(), By.of(request.principal()), text);
                progress.mark(STEP, State.DONE, request.principal().name());
                return Response.redirect(SetUpPages.path(STEP + 1), notice);
            } catch (DirectoryException e) {
                // The units have changed since the look; the look says how.
            }
        }
        return pages.page(
                shown(request, nothing, Optional.of(files.look(sent.get(), text)), UnitForm.Wish.empty()), request);
    }
}
