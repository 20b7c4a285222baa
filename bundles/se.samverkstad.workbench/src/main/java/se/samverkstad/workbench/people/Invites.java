package se.samverkstad.workbench.people;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.operations.mail.MailFailure;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** Makes links with which persons choose their password; sends them when an administrator asks for it. */
@Component(service = Invites.class)
public final class Invites {
    public static final String PATH = "/inbjudan/";

    private final Directory directory;
    private final Organisation organisation;
    private final Mailer mailer;
    private final Screens screens;

    @Activate
    public Invites(
            @Reference Directory directory,
            @Reference Organisation organisation,
            @Reference Mailer mailer,
            @Reference Screens screens) {
        this.directory = directory;
        this.organisation = organisation;
        this.mailer = mailer;
        this.screens = screens;
    }

    /**
     * A link, shown once because only its hash is kept.
     *
     * @param letter what to paste into a message
     * @param sent how sending went; empty when nobody asked for it
     */
    public record Link(String name, String address, String until, String letter, Optional<Sent> sent) {}

    /** How a mail went. */
    public record Sent(boolean well, String sentence) {}

    boolean canMail(Member member) {
        return mailer.ready() && mailer.address(member.email());
    }

    /** @throws DirectoryException when the person is gone */
    public Link create(UUID person, boolean send, Request request) {
        String address = request.baseAddress() + PATH + directory.invite(person, By.of(request.principal()));
        Member member =
                directory.member(person).orElseThrow(() -> new DirectoryException(DirectoryException.Reason.GONE));
        Text text = screens.text(request.locale());
        String until = member.invited().map(text::day).orElse("");
        String letter = letter(member, address);
        Optional<Sent> sent = send && canMail(member) ? Optional.of(send(member, letter, text)) : Optional.empty();
        return new Link(member.person().name(), address, until, letter, sent);
    }

    private String letter(Member member, String address) {
        Text text = screens.text(Languages.of(member.person().language()));
        return text.of(
                        "invite.letter",
                        member.person().name(),
                        organisation.name(),
                        address,
                        member.invited().map(text::day).orElse(""),
                        member.person().user())
                .replace('|', '\n');
    }

    private Sent send(Member member, String letter, Text text) {
        Text theirs = screens.text(Languages.of(member.person().language()));
        try {
            mailer.send(new Mail(member.email(), theirs.of("invite.subject", organisation.name()), letter));
            return new Sent(true, text.of("invite.sent", member.email()));
        } catch (MailFailure e) {
            return new Sent(false, text.of("invite.not-sent", e.reason().in(text.locale())));
        }
    }
}
