package se.samverkstad.workbench.notice.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.mail.MailFailure;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.roles.Permitted;
import se.samverkstad.workbench.notice.Kept;
import se.samverkstad.workbench.notice.NoticeBoard;

/**
 * Sends the mails that are due: at most one a week to each, nothing when there is nothing, and never twice. That it goes is
 * kept before it is handed over, so a process that dies in between sends none that week. One that the server certainly did not
 * take is tried again each hour while its day and the next last.
 */
@Component(service = WeeklyRound.class)
public final class WeeklyRound {
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyRound.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    /** The server may have taken it when nobody heard the answer. */
    private static final String UNHEARD = "mail-time";

    private final MailRows rows;
    private final NoticeBoard board;
    private final Permitted permitted;
    private final Directory directory;
    private final Switchboard switchboard;
    private final Mailer mailer;
    private final WeeklyLetter letter;
    private final Clock clock;
    private volatile Optional<Finding> why = Optional.empty();

    @Activate
    public WeeklyRound(
            @Reference MailRows rows,
            @Reference NoticeBoard board,
            @Reference Permitted permitted,
            @Reference Directory directory,
            @Reference Switchboard switchboard,
            @Reference Mailer mailer,
            @Reference WeeklyLetter letter) {
        this(rows, board, permitted, directory, switchboard, mailer, letter, Clock.systemUTC());
    }

    WeeklyRound(
            MailRows rows,
            NoticeBoard board,
            Permitted permitted,
            Directory directory,
            Switchboard switchboard,
            Mailer mailer,
            WeeklyLetter letter,
            Clock clock) {
        this.rows = rows;
        this.board = board;
        this.permitted = permitted;
        this.directory = directory;
        this.switchboard = switchboard;
        this.mailer = mailer;
        this.letter = letter;
        this.clock = clock;
    }

    /** Why the last mail that was refused was; empty when the last one was taken. */
    Optional<Finding> why() {
        return why;
    }

    /** @return how many were sent */
    int go() {
        if (!mailer.ready()) {
            return 0;
        }
        int sent = 0;
        for (UUID person : rows.waiting()) {
            sent += send(person) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(UUID person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Who has never had one gets what came in the week before.
        MailRows.Row row = rows.kept(person, now.minus(Duration.ofDays(8)));
        Instant failed = row.failed();
        boolean triedLately = failed != null && failed.plus(AGAIN).isAfter(now);
        if (!row.wish().now(now, row.sent()) || triedLately) {
            return false;
        }
        Optional<Member> member = directory.member(person).filter(each -> mailer.address(each.email()));
        Optional<Principal> principal = permitted.principal(person);
        if (member.isEmpty() || principal.isEmpty()) {
            return false;
        }
        List<Kept> fresh = board.fresh(principal.get(), switchboard.current(), row.sent());
        if (fresh.isEmpty() || !rows.claim(row, now)) {
            return false;
        }
        try {
            mailer.send(letter.of(member.get().person(), member.get().email(), fresh, row.secret()));
            rows.taken(row);
            why = Optional.empty();
            return true;
        } catch (MailFailure e) {
            why = Optional.of(e.reason());
            LOG.warn("a weekly mail was not sent: {}", e.reason().topic());
            if (!e.reason().topic().equals(UNHEARD)) {
                rows.refused(row, now);
            }
            return false;
        }
    }
}
