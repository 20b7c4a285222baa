package se.samverkstad.workbench.live;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.people.Session;
import se.samverkstad.people.Sessions;
import se.samverkstad.workbench.notice.NoticeRows;
import se.samverkstad.workbench.shell.Frame;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.FrameContexts;
import se.samverkstad.workbench.web.Visitor;

/** How events look to one person: their menu, their language. */
@Component(service = Faces.class)
public final class Faces {
    private final Frame frame;
    private final FrameContexts contexts;
    private final Screens screens;
    private final Sessions sessions;
    private final NoticeRows notices;

    @Activate
    public Faces(
            @Reference Frame frame,
            @Reference FrameContexts contexts,
            @Reference Screens screens,
            @Reference Sessions sessions,
            @Reference NoticeRows notices) {
        this.notices = notices;
        this.frame = frame;
        this.contexts = contexts;
        this.screens = screens;
        this.sessions = sessions;
    }

    String menu(Visitor visitor, ContributionTable table) {
        return frame.menu(contexts.of(visitor, table, "", Optional.empty()));
    }

    /** How many notices that person has not read. */
    int unread(Visitor visitor, ContributionTable table) {
        return contexts.unread(visitor, table);
    }

    /** When the latest notice was sent to anyone, by whichever node. */
    Optional<Instant> latestNotice() {
        return notices.latest();
    }

    /** The number in the header. @param more whether it has grown */
    String count(Visitor visitor, ContributionTable table, boolean more) {
        return frame.count(contexts.of(visitor, table, "", Optional.empty()), more);
    }

    Optional<String> notice(Visitor visitor, News news) {
        if (!news.concerns(visitor.principal())) {
            return Optional.empty();
        }
        String key = "web.news." + news.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        StringOutput escaped = new StringOutput();
        Escape.htmlContent(screens.text(visitor.locale()).of(key, news.name().in(visitor.locale())), escaped);
        return Optional.of("<div class=\"ds-alert\" data-color=\"info\">" + escaped + "</div>");
    }

    /** Those of these sessions that go on, with what their persons may now. */
    Map<String, Session> lasting(Set<String> asked) {
        return sessions.lasting(asked);
    }
}
