package se.samverkstad.people.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Account;
import se.samverkstad.people.IdleAccounts;
import se.samverkstad.people.Person;
import se.samverkstad.store.setting.Settings;

/** Accounts that rest, by what sign-in has written into the rows of persons. */
@Component
public final class StoredIdleAccounts implements IdleAccounts {
    private static final String WARN = "sign-in.idle-warn";
    private static final String END = "sign-in.idle-end";
    private static final String SINCE = "sign-in.idle-since";

    private final Store store;
    private final Settings settings;
    private final AuditLog log;
    private final Clock clock;

    @Activate
    public StoredIdleAccounts(@Reference Store store, @Reference Settings settings, @Reference AuditLog log) {
        this(store, settings, log, Clock.systemUTC());
    }

    public StoredIdleAccounts(Store store, Settings settings, AuditLog log, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Rule rule() {
        int warn = settings.value(WARN).map(Integer::parseInt).orElse(Rule.USUAL.warn());
        int end = settings.value(END).map(Integer::parseInt).orElse(Rule.USUAL.end());
        return new Rule(warn, end);
    }

    @Override
    public void rule(Rule rule, By by) {
        Rule before = rule();
        settings.save(
                Map.of(
                        WARN, Optional.of(Integer.toString(rule.warn())),
                        END, Optional.of(Integer.toString(rule.end()))),
                by);
        log.append(Act.of("settings.idle-accounts", by, "")
                .with(Act.FROM, before.warn() + "/" + before.end())
                .with(Act.TO, rule.warn() + "/" + rule.end()));
    }

    private record Row(Person person, String email, Instant since, boolean told) {}

    @Override
    public List<Idle> idle() {
        Rule rule = rule();
        int first = rule.warn() == 0 ? rule.end() : rule.warn();
        if (first == 0) {
            return List.of();
        }
        Instant watched = watchedSince();
        return rows().stream()
                .map(row -> new Row(row.person(), row.email(), later(row.since(), watched), row.told()))
                .filter(row -> older(row.since(), first))
                .sorted(Comparator.comparing(Row::since))
                .map(row -> new Idle(
                        row.person(),
                        row.email(),
                        row.since(),
                        row.told(),
                        rule.end() > 0 && older(row.since(), rule.end())))
                .toList();
    }

    /** An installation that comes from an older build knows no sign-ins: nobody's account ends for that. */
    private Instant watchedSince() {
        Optional<Instant> since = settings.value(SINCE).map(Instant::parse);
        if (since.isEmpty()) {
            settings.save(Map.of(SINCE, Optional.of(clock.instant().toString())), By.SYSTEM);
        }
        return since.orElseGet(clock::instant);
    }

    private boolean older(Instant since, int months) {
        return !since.atZone(ZoneOffset.UTC).plusMonths(months).toInstant().isAfter(clock.instant());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Row> rows() {
        return store.read(rows -> rows.createQuery("SELECT " + PersonRows.columns()
                        + ", p.email, p.created, p.last_sign_in, p.idle_told FROM ${table}person p"
                        + " WHERE p.account IN (:active, :organisation)")
                .bind("active", Account.ACTIVE.word())
                .bind("organisation", Account.ORGANISATION.word())
                .reduceRows(new ArrayList<Row>(), (found, row) -> {
                    Instant since = Stream.of("created", "last_sign_in")
                            .map(column -> Optional.ofNullable(row.getColumn(column, Instant.class)))
                            .flatMap(Optional::stream)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    boolean told = Optional.ofNullable(row.getColumn("idle_told", Instant.class))
                            .isPresent();
                    found.add(new Row(PersonRows.person(row), row.getColumn("email", String.class), since, told));
                    return found;
                }));
    }

    @Override
    public boolean tell(UUID person) {
        Instant now = clock.instant();
        return store.write(rows -> rows.createUpdate(
                                "UPDATE ${table}person SET idle_told = :now WHERE id = :id AND idle_told IS NULL")
                        .bind("now", now)
                        .bind("id", person)
                        .execute())
                > 0;
    }
}
