package se.samverkstad.workbench.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;

/** The reviews, which are entries of the record themselves. One is due when a month has passed. */
@Component(service = Reviews.class)
public final class Reviews {
    private static final String REVIEWED = "audit.reviewed";
    private static final String REMARKED = "audit.reviewed-with-remark";
    private static final String UP_TO = "up-to";

    private final AuditRecord record;
    private final AuditLog log;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Reviews(@Reference AuditRecord record, @Reference AuditLog log) {
        this.record = record;
        this.log = log;
    }

    /** The latest review. */
    Optional<AuditEntry> latest() {
        Optional<AuditEntry> plain = record.latest(REVIEWED);
        Optional<AuditEntry> remarked = record.latest(REMARKED);
        long number = plain.map(AuditEntry::number).orElse(0L);
        return remarked.filter(each -> each.number() > number).or(() -> plain);
    }

    /** The number of the last entry that has been reviewed. */
    long reviewed() {
        return latest().map(entry -> number(entry.detail(UP_TO))).orElse(0L);
    }

    /** The period that waits. @param upTo at most; 0 for as far as the record goes */
    Period next(long upTo, String reviewer) {
        long last = record.entries(AuditRecord.Query.newest(1)).stream()
                .mapToLong(AuditEntry::number)
                .sum();
        return Period.of(record, reviewed(), upTo > 0 && upTo < last ? upTo : last, reviewer);
    }

    /** A period that was reviewed, with the same sample again. */
    Optional<Period> past(long number) {
        return record.numbered(number)
                .filter(entry -> entry.kind().equals(REVIEWED) || entry.kind().equals(REMARKED))
                .map(entry ->
                        Period.of(record, number(entry.detail("after")), number(entry.detail(UP_TO)), entry.byId()));
    }

    /** Since when a review is due; empty when none is. */
    public Optional<Instant> due() {
        Optional<Instant> since = latest().or(() -> record.numbered(1)).flatMap(AuditEntry::instant);
        return since.map(at -> ZonedDateTime.ofInstant(at, Reviewer.SWEDEN)
                        .plusMonths(1)
                        .toInstant())
                .filter(at -> !at.isAfter(clock.instant()));
    }

    /** @param remark empty for none */
    void sign(Period period, By by, String remark) {
        log.append(Act.of(remark.isEmpty() ? REVIEWED : REMARKED, by, "")
                .with("after", Long.toString(period.after()))
                .with(UP_TO, Long.toString(period.upTo()))
                .with("exceptions", Integer.toString(period.exceptions().size()))
                .with("sample", Integer.toString(period.sample().size()))
                .with("seed", period.seed())
                .with("remark", remark));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
