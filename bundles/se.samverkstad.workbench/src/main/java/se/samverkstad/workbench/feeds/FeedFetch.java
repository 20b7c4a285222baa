package se.samverkstad.workbench.feeds;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.feed.FeedContent;
import se.samverkstad.api.feed.Subscriber;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.OfferedFeed;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.people.FeedAddresses;
import se.samverkstad.people.FeedAddresses.Bearer;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Overdue;
import se.samverkstad.workbench.web.Settings;
import se.samverkstad.workbench.web.Tags;
import se.samverkstad.workbench.web.TimedCalls;

/** Asks the module under a lease, with what the person may at this moment, and writes the file after it. */
@Component(service = FeedFetch.class)
public final class FeedFetch {
    private static final Logger LOG = LoggerFactory.getLogger(FeedFetch.class);
    private static final Duration STARTING = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Whoever is told that an address is gone for good forgets it; a module that was removed may come back. */
    private static final Duration REMOVED = Duration.ofDays(1);

    private final Switchboard switchboard;
    private final TimedCalls calls;
    private final FeedAddresses addresses;
    private final Organisation organisation;
    private final Settings settings;
    private final Screens screens;
    private final AuditLog log;

    @Activate
    public FeedFetch(
            @Reference Switchboard switchboard,
            @Reference TimedCalls calls,
            @Reference FeedAddresses addresses,
            @Reference Organisation organisation,
            @Reference Settings settings,
            @Reference Screens screens,
            @Reference AuditLog log) {
        this.switchboard = switchboard;
        this.calls = calls;
        this.addresses = addresses;
        this.organisation = organisation;
        this.settings = settings;
        this.screens = screens;
        this.log = log;
    }

    /**
     * @param path that was asked for
     * @param extension it ends with
     */
    Fetched of(Bearer bearer, String path, String extension) {
        Snapshot snapshot = switchboard.lease();
        boolean asked = false;
        try {
            ContributionTable table = snapshot.table();
            Optional<OfferedFeed> offered =
                    table.feed(bearer.feed().module(), bearer.feed().id());
            Principal principal = principal(bearer);
            Optional<Fetched.Refused> refused = offered.isEmpty()
                    ? Optional.of(missing(table, bearer.feed().module()))
                    : refused(offered.get(), principal, extension);
            if (refused.isPresent()) {
                return refused.get();
            }
            asked = true;
            return ask(snapshot, offered.orElseThrow(), bearer, principal, path);
        } finally {
            // Else the call closes it, when it returns.
            if (!asked) {
                snapshot.close();
            }
        }
    }

    private static Principal principal(Bearer bearer) {
        return new Principal(
                bearer.person().id().toString(),
                bearer.person().name(),
                bearer.permissions(),
                bearer.person().administrator());
    }

    private Optional<Fetched.Refused> refused(OfferedFeed offered, Principal principal, String extension) {
        if (!FeedFile.extension(offered.kind()).equals(extension)) {
            return Optional.of(Fetched.refused(410, "over"));
        }
        if (!principal.may(offered.permission())) {
            log.count(Act.of("access.refused", By.program(principal), name(offered))
                    .with("permission", offered.permission()));
            return Optional.of(Fetched.refused(403, "permission"));
        }
        return Optional.empty();
    }

    private static Fetched.Refused missing(ContributionTable table, String module) {
        if (table.number() == 0) {
            return Fetched.away(STARTING, "starting");
        }
        return table.absent("/" + module)
                .map(absent -> Fetched.away(absent.why() == Absent.Why.REMOVED ? REMOVED : PAUSE, "away"))
                .orElseGet(() -> Fetched.refused(404, "missing"));
    }

    private Fetched ask(Snapshot snapshot, OfferedFeed offered, Bearer bearer, Principal principal, String path) {
        Locale locale = Locale.forLanguageTag(bearer.person().language());
        try {
            FeedContent content = calls.run(
                    snapshot,
                    offered.generation(),
                    () -> {},
                    () -> fitting(offered, offered.feed().read(new Subscriber(principal, locale))));
            return whole(offered, bearer, locale, path, content);
        } catch (Overdue e) {
            return Fetched.refused(503, "failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Fetched.refused(503, "failed");
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.error("what people subscribe to as {} could not be read", name(offered), e);
            return Fetched.refused(500, "failed");
        }
    }

    private static FeedContent fitting(OfferedFeed offered, FeedContent content) {
        if (!offered.kind().content().isInstance(content)) {
            throw new IllegalStateException(name(offered) + " is " + offered.kind() + " and answered with "
                    + content.getClass().getSimpleName());
        }
        return content;
    }

    private Fetched whole(OfferedFeed offered, Bearer bearer, Locale locale, String path, FeedContent content) {
        String title = offered.name().in(locale) + " – " + organisation.name();
        FeedHead head = new FeedHead(
                name(offered),
                title,
                offered.description().in(locale),
                settings.base(),
                settings.base() + path,
                screens.text(locale));
        FeedFile file = FeedFile.of(head, content);
        String tag = Tags.of(file.body());
        String fileName = name(offered).replace('/', '-') + "." + FeedFile.extension(offered.kind());
        return new Fetched.Whole(file, fileName, tag, addresses.fetched(bearer, tag));
    }

    private static String name(OfferedFeed offered) {
        return offered.generation().module() + "/" + offered.id();
    }
}
