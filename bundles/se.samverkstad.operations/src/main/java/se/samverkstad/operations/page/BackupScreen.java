package se.samverkstad.operations.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.operations.backup.Attempt;
import se.samverkstad.operations.backup.BackupPlan;
import se.samverkstad.operations.backup.BackupRuns;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.store.backup.Backups.Step;
import se.samverkstad.store.backup.KeptBackup;

/** Backups in words: the last, the next, those that are kept, and the one that is being made. */
@Component(service = BackupScreen.class)
public final class BackupScreen {
    private final BackupRuns runs;
    private final Mailer mailer;

    @Activate
    public BackupScreen(@Reference BackupRuns runs, @Reference Mailer mailer) {
        this.runs = runs;
        this.mailer = mailer;
    }

    /** One sentence about the last one. */
    String sentence(Text text) {
        return runs.lastGood()
                .map(made -> text.of("drift.backed-up", Screens.moment(made, Instant.now(), text)))
                .orElseGet(() -> text.of("drift.never-backed-up"));
    }

    /**
     * What the page shows.
     *
     * @param written what a person wrote into the form and could not be saved, by field
     * @param errors by field
     */
    Map<String, Object> model(Text text, Map<String, String> written, Map<String, String> errors) {
        BackupPlan plan = runs.plan();
        Instant now = Instant.now();
        Map<String, Object> model = new HashMap<>(progress(text));
        model.put(
                "next",
                runs.next()
                        .map(next -> text.of("drift.next", Screens.moment(next, now, text)))
                        .orElseGet(() -> text.of("drift.no-next")));
        model.put("problem", runs.problem().map(finding -> told(finding, text)).orElse(""));
        model.put("sameDisk", runs.onTheSameDisk());
        model.put("folder", plan.folder().toString());
        model.put(
                "kept",
                runs.kept().stream().map(backup -> row(backup, now, text)).toList());
        model.put(
                "watched",
                mailer.onBackupFailure()
                        .filter(to -> mailer.ready())
                        .map(to -> text.of("drift.mail-to", to))
                        .orElseGet(() -> text.of("drift.mail-none")));
        model.put("errors", errors);
        model.put(
                "form",
                written.isEmpty()
                        ? Map.of(
                                "pa", plan.on() ? "ja" : "",
                                "tid", plan.clock(),
                                "mapp", plan.folder().toString(),
                                "dagar", Integer.toString(plan.days()),
                                "veckor", Integer.toString(plan.weeks()))
                        : written);
        return model;
    }

    /** The part that changes while one is being made. */
    Map<String, Object> progress(Text text) {
        Optional<Attempt> latest = runs.latest();
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put("sentence", sentence(text));
        model.put("running", runs.running());
        model.put(
                "step",
                latest.filter(Attempt::running)
                        .map(attempt -> step(attempt.step(), text))
                        .orElse(""));
        model.put(
                "failed",
                latest.flatMap(Attempt::failure)
                        .map(why -> why.in(text.locale()))
                        .orElse(""));
        model.put("ended", latest.filter(attempt -> !attempt.running()).isPresent());
        return model;
    }

    private static String told(Finding finding, Text text) {
        return finding.in(text.locale());
    }

    private static String step(Step step, Text text) {
        return switch (step) {
            case MODULES -> text.of("drift.step-modules");
            case ROWS -> text.of("drift.step-rows");
            case MEDIA -> text.of("drift.step-media");
            case CHECK -> text.of("drift.step-check");
        };
    }

    private static Fact row(KeptBackup backup, Instant now, Text text) {
        return new Fact(
                Screens.moment(backup.made(), now, text),
                text.of(
                        "drift.kept-holds",
                        backup.allRows(),
                        backup.files(),
                        Screens.size(backup.bytes()),
                        String.valueOf(backup.place().getFileName())));
    }
}
