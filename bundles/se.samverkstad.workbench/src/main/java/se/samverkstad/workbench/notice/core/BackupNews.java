package se.samverkstad.workbench.notice.core;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.notice.Audience;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.api.text.Text;
import se.samverkstad.operations.backup.Attempt;
import se.samverkstad.operations.backup.BackupRuns;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.modules.Wording;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** Tells that backups fail, once for a series of failures, and takes it back when one is made. Used on one thread. */
@Component(service = BackupNews.class)
public final class BackupNews {
    private static final String KEY = "latest";

    private final BackupRuns backups;
    private final Notices notices;
    private final Screens screens;
    private Optional<Attempt> told = Optional.empty();

    @Activate
    public BackupNews(@Reference BackupRuns backups, @Reference Notices notices, @Reference Screens screens) {
        this.backups = backups;
        this.notices = notices;
        this.screens = screens;
    }

    void tell() {
        Optional<Attempt> ended = backups.latest().filter(each -> !each.running());
        if (ended.isEmpty() || ended.equals(told)) {
            return;
        }
        if (ended.get().failure().isPresent()) {
            notices.send(new Notice(
                    BackupsFailing.ID,
                    Audience.whoMay(Manage.PERMISSION),
                    words(Languages.SWEDISH),
                    words(Languages.ENGLISH),
                    "/drift?flik=sakerhetskopia",
                    KEY));
        } else if (ended.get().result().isPresent()) {
            notices.withdraw(BackupsFailing.ID, KEY);
        }
        told = ended;
    }

    /** The same for every failure after the same good one, so that it is told once. */
    private String words(Locale locale) {
        Text text = screens.text(locale);
        return backups.lastGood()
                .map(made -> text.of("notices.backup-since", Wording.moment(made, text)))
                .orElseGet(() -> text.of("notices.backup-none"));
    }
}
