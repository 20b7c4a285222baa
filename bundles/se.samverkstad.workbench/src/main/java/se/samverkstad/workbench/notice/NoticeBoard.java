package se.samverkstad.workbench.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.NoticeSort;
import se.samverkstad.modules.table.Route;

/**
 * What a person sees of the notices that are kept for them: those whose kind is there and may be seen, and whose page the
 * person may still open. Decided anew each time, so a module takes its notices away and brings them back by itself.
 */
@Component(service = NoticeBoard.class)
public final class NoticeBoard {
    /** More than these are no number that helps. */
    static final int MOST = 99;

    private static final int SHOWN = 300;

    private final NoticeRows rows;

    @Activate
    public NoticeBoard(@Reference NoticeRows rows) {
        this.rows = rows;
    }

    /** How many are unread, at most 100. */
    public int unread(Principal principal, ContributionTable table) {
        return (int) rows.unread(id(principal), SHOWN).stream()
                .filter(each -> visible(each, principal, table))
                .limit(MOST + 1L)
                .count();
    }

    /** Those for the weekly mail that are unread and came after that moment, newest first. */
    public List<Kept> fresh(Principal principal, ContributionTable table, Instant since) {
        return rows.unread(id(principal), SHOWN).stream()
                .filter(each -> each.sent().isAfter(since) && visible(each, principal, table))
                .filter(each -> sort(table, each.module(), each.kind())
                        .filter(NoticeSort::weekly)
                        .isPresent())
                .toList();
    }

    /** Newest first. */
    List<Kept> shown(Principal principal, ContributionTable table) {
        return rows.of(id(principal), SHOWN).stream()
                .filter(each -> visible(each, principal, table))
                .toList();
    }

    Optional<Kept> one(Principal principal, UUID notice, ContributionTable table) {
        return rows.one(id(principal), notice).filter(each -> visible(each, principal, table));
    }

    /** The kinds that this person may get, in order. */
    List<NoticeSort> sorts(Principal principal, ContributionTable table) {
        return table.generations().stream()
                .flatMap(each -> each.all(NoticeSort.class).stream())
                .filter(each -> principal.may(each.permission()))
                .sorted(Comparator.comparing(
                                (NoticeSort each) -> each.generation().module().equals(GenerationKey.CORE))
                        .thenComparing(each -> each.generation().module())
                        .thenComparingInt(NoticeSort::order)
                        .thenComparing(NoticeSort::id))
                .toList();
    }

    static Optional<NoticeSort> sort(ContributionTable table, String module, String kind) {
        return table.generation(module).map(found -> found.all(NoticeSort.class)).stream()
                .flatMap(List::stream)
                .filter(each -> each.id().equals(kind))
                .findFirst();
    }

    private static boolean visible(Kept notice, Principal principal, ContributionTable table) {
        return sort(table, notice.module(), notice.kind())
                        .filter(sort -> principal.may(sort.permission()))
                        .isPresent()
                && opens(notice, principal, table);
    }

    private static boolean opens(Kept notice, Principal principal, ContributionTable table) {
        String path = notice.address().replaceFirst("[?#].*", "");
        Optional<Route> route = table.route("GET", path).map(Route.Match::route);
        return route.map(each -> each.kind() == PageRoute.Kind.PUBLIC || principal.may(each.permission()))
                // Pages of one's own account are no routes of the table.
                .orElse(notice.module().equals(GenerationKey.CORE)
                        && table.absent(path).isEmpty());
    }

    private static UUID id(Principal principal) {
        return UUID.fromString(principal.id());
    }
}
