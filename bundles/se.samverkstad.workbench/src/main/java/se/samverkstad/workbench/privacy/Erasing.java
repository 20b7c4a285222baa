package se.samverkstad.workbench.privacy;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.Sessions;
import se.samverkstad.people.privacy.Mark;
import se.samverkstad.people.privacy.Tombstones;
import se.samverkstad.search.Forgetting;
import se.samverkstad.store.personal.PersonalRows;
import se.samverkstad.store.personal.PersonalRows.Count;
import se.samverkstad.store.personal.PersonalRows.Whom;

/**
 * <i>Radera</i>: what is no public record of someone whose account has ended goes, everywhere. First a mark outside the
 * database, last one in it: what was cut off, or came back with a backup, is done again by {@link Reapplying}.
 */
@Component(service = Erasing.class)
public final class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    /** Well within what a page may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Holdings holdings;
    private final PersonalRows rows;
    private final Tombstones tombstones;
    private final Directory directory;
    private final Sessions sessions;
    private final Modules modules;
    private final AuditLog log;
    private final Forgetting search;

    @Activate
    public Erasing(
            @Reference Holdings holdings,
            @Reference PersonalRows rows,
            @Reference Tombstones tombstones,
            @Reference Directory directory,
            @Reference Sessions sessions,
            @Reference Modules modules,
            @Reference AuditLog log,
            @Reference Forgetting search) {
        this.search = search;
        this.holdings = holdings;
        this.rows = rows;
        this.tombstones = tombstones;
        this.directory = directory;
        this.sessions = sessions;
        this.modules = modules;
        this.log = log;
    }

    /** How many rows went, were emptied or lost a name, and how many stay. */
    record Done(long erased, long kept) {
        Done and(Count count) {
            return count.stays().none() ? new Done(erased + count.rows(), kept) : new Done(erased, kept + count.rows());
        }
    }

    /** Whether somebody can be erased: only who cannot sign in any more, so that ending and erasing are two decisions. */
    static boolean possible(Member member) {
        return !member.account().open();
    }

    /**
     * @throws IllegalStateException when the account has not ended
     * @throws se.samverkstad.modules.change.ModuleRefusal when what a module keeps cannot be known; nothing was erased
     */
    Done erase(Member member, By by) {
        if (!possible(member)) {
            throw new IllegalStateException("the account has not ended");
        }
        holdings.all();
        Mark mark = Mark.person(member.person().id());
        tombstones.set(mark);
        Done done = carryOut(member);
        forgotten();
        tombstones.settle(mark);
        log.append(Act.of("person.erased", by, member.person().id().toString())
                .with("rows", Long.toString(done.erased()))
                .with("kept", Long.toString(done.kept())));
        return done;
    }

    /** Rows were changed past the modules: the search must not find, nor hold on disk, what they said. */
    private void forgotten() {
        try {
            if (!search.forget(PATIENCE)) {
                LOG.info("the index of the search is still being written without what was erased");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a mark asks for, in a database that is older than it. */
    void again(Mark mark) {
        Optional<Member> member = mark.person().flatMap(directory::member);
        if (member.isPresent()) {
            sessions.endAll(member.get().person().id(), By.SYSTEM);
            carryOut(member.get());
            forgotten();
        }
        mark.person().ifPresent(modules::forget);
        tombstones.settle(mark);
        mark.person()
                .filter(person -> member.isPresent())
                .ifPresent(person -> log.append(Act.of("person.erased-again", By.SYSTEM, person.toString())));
    }

    private Done carryOut(Member member) {
        Whom whom = holdings.whom(member);
        Done done = new Done(0, 0);
        modules.forget(member.person().id());
        for (Holdings.Holder holder : holdings.all()) {
            for (Count count : rows.erase(holder.declaration(), whom)) {
                done = done.and(count);
            }
        }
        return done;
    }
}
