package se.samverkstad.workbench.notice.mail;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.health.Health;
import se.samverkstad.operations.doctor.Examiner;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** One line on Drift when weekly mails are not taken, with what the mail server said. */
@Component(service = Examiner.class)
public final class MailExaminer implements Examiner {
    private final MailRows rows;
    private final WeeklyRound round;
    private final Screens screens;

    @Activate
    public MailExaminer(@Reference MailRows rows, @Reference WeeklyRound round, @Reference Screens screens) {
        this.rows = rows;
        this.round = round;
        this.screens = screens;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public List<Finding> examine() {
        int failing = rows.failing();
        return failing == 0
                ? List.of()
                : List.of(new Finding(
                        "weekly-mail",
                        Health.Status.WARNING,
                        words(failing, Languages.SWEDISH),
                        words(failing, Languages.ENGLISH)));
    }

    private String words(int failing, Locale locale) {
        String said = screens.text(locale).of("weekly.failing", failing);
        return round.why().map(why -> said + " " + why.in(locale)).orElse(said);
    }
}
