package se.samverkstad.workbench.notice;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.notice.Audience;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.NoticeSort;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.people.roles.Permitted;
import se.samverkstad.workbench.live.Broadcast;

/** Finds those whom a notice is to, keeps it for them and tells their open pages. Safe on any thread. */
@Component(service = NoticePost.class)
public final class NoticePost {
    private final NoticeRows rows;
    private final Permitted permitted;
    private final Switchboard switchboard;
    private final Broadcast broadcast;

    @Activate
    public NoticePost(
            @Reference NoticeRows rows,
            @Reference Permitted permitted,
            @Reference Switchboard switchboard,
            @Reference Broadcast broadcast) {
        this.rows = rows;
        this.permitted = permitted;
        this.switchboard = switchboard;
        this.broadcast = broadcast;
    }

    /** @return how many were told something new */
    int send(String module, Notice notice) {
        Optional<Contributions> here = switchboard.current().generation(module);
        if (here.isEmpty()) {
            return 0;
        }
        NoticeSort sort = NoticeBoard.sort(switchboard.current(), module, notice.kind())
                .orElseThrow(() -> new IllegalArgumentException("%s declares no kind of notices '%s', but %s"
                        .formatted(
                                module,
                                notice.kind(),
                                here.get().all(NoticeSort.class).stream()
                                        .map(NoticeSort::id)
                                        .toList())));
        Set<UUID> persons = receivers(notice.to());
        if (sort.optional()) {
            persons.removeAll(rows.without(Sort.of(sort)));
        }
        Set<UUID> told = rows.add(module, notice, persons);
        broadcast.counted(told);
        return told.size();
    }

    void withdraw(String module, String kind, String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("what has no key cannot be taken back: " + module + "/" + kind);
        }
        broadcast.counted(rows.withdraw(module, kind, key));
    }

    private Set<UUID> receivers(Audience to) {
        Set<UUID> persons = new HashSet<>();
        if (!to.person().isEmpty()) {
            persons.add(UUID.fromString(to.person()));
            persons.retainAll(permitted.everyone());
        } else if (to.permission().isEmpty()) {
            persons.addAll(permitted.in(UUID.fromString(to.unit())));
        } else if (to.unit().isEmpty()) {
            persons.addAll(permitted.may(to.permission()));
        } else {
            persons.addAll(permitted.may(to.permission(), UUID.fromString(to.unit())));
        }
        if (!to.except().isEmpty()) {
            persons.remove(UUID.fromString(to.except()));
        }
        return persons;
    }
}
