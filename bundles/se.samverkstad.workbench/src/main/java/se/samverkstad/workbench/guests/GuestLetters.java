package se.samverkstad.workbench.guests;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.operations.mail.MailFailure;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.Guests.Invited;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.guests.GuestLink.Sent;
import se.samverkstad.workbench.mine.Moments;
import se.samverkstad.workbench.shell.Qr;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** What a guest gets: a link in a letter, to hand over, to print or to mail. The address it is mailed to is not kept. */
@Component(service = GuestLetters.class)
public final class GuestLetters {
    private final Organisation organisation;
    private final Mailer mailer;
    private final Screens screens;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public GuestLetters(@Reference Organisation organisation, @Reference Mailer mailer, @Reference Screens screens) {
        this.organisation = organisation;
        this.mailer = mailer;
        this.screens = screens;
    }

    boolean canMail() {
        return mailer.ready();
    }

    boolean address(String email) {
        return mailer.address(email);
    }

    /** Who invites, in the language of the guest. */
    String organisation(Guest guest) {
        return organisation.name().isBlank()
                ? screens.text(Languages.of(guest.language())).of("about.nobody")
                : organisation.name();
    }

    /** @param email empty to send nothing */
    GuestLink link(Invited invited, String email, Request request) {
        String address = request.baseAddress() + GuestEndpoint.PATH + invited.secret();
        Text text = screens.text(request.locale());
        Text theirs = screens.text(Languages.of(invited.guest().language()));
        String letter = theirs.of(
                        "guest.letter",
                        organisation(invited.guest()),
                        invited.guest().purpose(),
                        address,
                        until(invited, theirs),
                        invited.guest().inviter())
                .replace('|', '\n');
        Optional<Sent> sent = email.isEmpty()
                ? Optional.empty()
                : Optional.of(send(email, theirs.of("guest.subject", organisation(invited.guest())), letter, text));
        return new GuestLink(address, Qr.of(address), until(invited, theirs), letter, sent);
    }

    private String until(Invited invited, Text text) {
        return invited.guest()
                .link()
                .map(at -> Moments.of(at, clock.instant(), text))
                .orElse("");
    }

    private Sent send(String email, String subject, String letter, Text text) {
        try {
            mailer.send(new Mail(email, subject, letter));
            return new Sent(true, text.of("invite.sent", email));
        } catch (MailFailure e) {
            return new Sent(false, text.of("invite.not-sent", e.reason().in(text.locale())));
        }
    }
}
