package se.samverkstad.workbench.account;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.health.Health;
import se.samverkstad.operations.doctor.Examiner;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.people.IdleAccounts;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** One line on Drift about accounts that rest. */
@Component(service = Examiner.class)
public final class IdleExaminer implements Examiner {
    private final IdleAccounts accounts;
    private final Screens screens;

    @Activate
    public IdleExaminer(@Reference IdleAccounts accounts, @Reference Screens screens) {
        this.accounts = accounts;
        this.screens = screens;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Finding> examine() {
        int resting = accounts.idle().size();
        return List.of(new Finding(
                "idle-accounts",
                Health.Status.OK,
                words(resting, Languages.SWEDISH),
                words(resting, Languages.ENGLISH)));
    }

    private String words(int resting, Locale locale) {
        return screens.text(locale).of("idle.line", resting, accounts.rule().warn());
    }
}
