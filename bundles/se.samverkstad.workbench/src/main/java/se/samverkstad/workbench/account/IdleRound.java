package se.samverkstad.workbench.account;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.operations.mail.MailFailure;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.IdleAccounts;
import se.samverkstad.people.IdleAccounts.Idle;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;
import se.samverkstad.workbench.web.Settings;

/** One round: warns those whose account has rested long, once each, and ends those whose time is up. */
@Component(service = IdleRound.class)
public final class IdleRound {
    private static final Logger LOG = LoggerFactory.getLogger(IdleRound.class);

    private final IdleAccounts accounts;
    private final Directory directory;
    private final Mailer mailer;
    private final Organisation organisation;
    private final Settings settings;
    private final Screens screens;

    @Activate
    public IdleRound(
            @Reference IdleAccounts accounts,
            @Reference Directory directory,
            @Reference Mailer mailer,
            @Reference Organisation organisation,
            @Reference Settings settings,
            @Reference Screens screens) {
        this.accounts = accounts;
        this.directory = directory;
        this.mailer = mailer;
        this.organisation = organisation;
        this.settings = settings;
        this.screens = screens;
    }

    void go() {
        for (Idle idle : accounts.idle()) {
            if (idle.over()) {
                end(idle);
            } else if (!idle.told() && mailer.ready() && mailer.address(idle.email())) {
                warn(idle);
            }
        }
    }

    private void end(Idle idle) {
        try {
            directory.end(idle.person().id(), By.SYSTEM);
        } catch (DirectoryException e) {
            // The last one who administers stays, however long it has been.
            LOG.info(
                    "account not ended: {} {}",
                    idle.person().id(),
                    e.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Noted first: a mail that fails is not sent again, and a process that dies here sends no second one. */
    private void warn(Idle idle) {
        if (!accounts.tell(idle.person().id())) {
            return;
        }
        Text text = screens.text(Languages.of(idle.person().language()));
        int end = accounts.rule().end();
        String letter = text.of(
                        "idle.letter",
                        idle.person().name(),
                        organisation.name(),
                        text.day(idle.since()),
                        end == 0 ? text.of("idle.letter-stays") : text.of("idle.letter-ends", end),
                        settings.base().toString(),
                        idle.person().user())
                .replace('|', '\n');
        try {
            mailer.send(new Mail(idle.email(), text.of("idle.subject", organisation.name()), letter));
        } catch (MailFailure e) {
            LOG.warn(
                    "a warning about an account that rests was not sent: {}",
                    e.reason().topic());
        }
    }
}
