package se.samverkstad.workbench.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;

/** The list of a person's notices: as part of its page, and alone when script replaces it. */
@Component(service = NoticeList.class)
public final class NoticeList {
    static final String PATH = "/aviseringar";

    private final NoticeBoard board;
    private final Screens screens;
    private final Switchboard switchboard;

    @Activate
    public NoticeList(@Reference NoticeBoard board, @Reference Screens screens, @Reference Switchboard switchboard) {
        this.board = board;
        this.screens = screens;
        this.switchboard = switchboard;
    }

    /** The table of the request's own lease. */
    ContributionTable table(Request request) {
        return request instanceof WithSnapshot leased ? leased.snapshot().table() : switchboard.current();
    }

    List<Kept> shown(Request request) {
        return board.shown(request.principal(), table(request));
    }

    Optional<Kept> one(Request request, UUID id) {
        return board.one(request.principal(), id, table(request));
    }

    /**
     * @param said what was done
     * @param gone where among the unread the one stood that was read now: the focus comes to the one that follows
     */
    View view(Request request, String said, Optional<Integer> gone) {
        Text text = screens.text(request.locale());
        ContributionTable table = table(request);
        List<NoticeLine> lines = shown(request).stream()
                .map(each -> NoticeLine.of(each, table, text))
                .toList();
        List<NoticeLine> unread = lines.stream().filter(each -> !each.seen()).toList();
        int focused = gone.map(at -> Math.min(at, unread.size() - 1)).orElse(-1);
        return screens.view(
                "notice/list.jte",
                Map.of(
                        "text",
                        text,
                        "unread",
                        IntStream.range(0, unread.size())
                                .mapToObj(at -> at == focused ? unread.get(at).focus() : unread.get(at))
                                .toList(),
                        "read",
                        lines.stream().filter(NoticeLine::seen).toList(),
                        "said",
                        said,
                        "headed",
                        gone.isPresent() && unread.isEmpty()));
    }
}
