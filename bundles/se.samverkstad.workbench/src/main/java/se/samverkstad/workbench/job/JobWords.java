package se.samverkstad.workbench.job;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.table.Label;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** What the workbench itself says of a run, in both languages, since it is kept for whoever reads it. */
@Component(service = JobWords.class)
public final class JobWords {
    private final Screens screens;

    @Activate
    public JobWords(@Reference Screens screens) {
        this.screens = screens;
    }

    Label of(String key, Object... arguments) {
        return new Label(
                screens.text(Languages.SWEDISH).of(key, arguments),
                screens.text(Languages.ENGLISH).of(key, arguments));
    }
}
