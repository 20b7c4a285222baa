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
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Scheduled.State;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.modules.Wording;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** Tells how a planned change went, also the one who planned it. Used on one thread. */
@Component(service = PlannedNews.class)
public final class PlannedNews {
    private final Modules modules;
    private final Notices notices;
    private final Screens screens;
    private String told = "";

    @Activate
    public PlannedNews(@Reference Modules modules, @Reference Notices notices, @Reference Screens screens) {
        this.modules = modules;
        this.notices = notices;
        this.screens = screens;
    }

    void tell() {
        Optional<Scheduled> ended = modules.scheduled().filter(each -> !each.open());
        if (ended.isEmpty() || ended.get().id().equals(told)) {
            return;
        }
        Scheduled planned = ended.get();
        // Sent again after a restart it changes nothing, for it has a key.
        notices.send(new Notice(
                PlannedChanges.ID,
                Audience.whoMay(Manage.PERMISSION),
                words(planned, Languages.SWEDISH),
                words(planned, Languages.ENGLISH),
                "/moduler",
                planned.id()));
        told = planned.id();
    }

    private String words(Scheduled planned, Locale locale) {
        Text text = screens.text(locale);
        String when = Wording.moment(planned.due(), text);
        return planned.state() == State.DONE
                ? text.of("notices.planned-done", when)
                : text.of("notices.planned-not", when);
    }
}
