package se.samverkstad.workbench.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.notice.NoticeBoard;
import se.samverkstad.workbench.shell.FrameContext;
import se.samverkstad.workbench.shell.MenuLink;

/** What the frame shows a visitor: the menu of one table, cut to what the visitor may see. */
@Component(service = FrameContexts.class)
public final class FrameContexts {
    private static final Logger LOG = LoggerFactory.getLogger(FrameContexts.class);

    /** Menu entries above this order stand under "Systemförvaltning". */
    private static final int ADMINISTRATION = 900;

    /** The pages of one's own account are no routes of the table. */
    private static final String ACCOUNT = "/mitt-konto";

    private final Organisation organisation;
    private final Newcomers newcomers;
    private final Settings settings;
    private final NoticeBoard notices;

    @Activate
    public FrameContexts(
            @Reference Organisation organisation,
            @Reference Newcomers newcomers,
            @Reference Settings settings,
            @Reference NoticeBoard notices) {
        this.notices = notices;
        this.organisation = organisation;
        this.newcomers = newcomers;
        this.settings = settings;
    }

    public FrameContext of(Visitor visitor, ContributionTable table, String path, Optional<String> notice) {
        List<MenuItem> seen = table.menu().stream()
                .filter(item -> visitor.principal().may(item.permission()))
                .toList();
        List<MenuLink> menu = seen.stream()
                .filter(item -> seen.stream().noneMatch(other -> below(item.path(), other)))
                .map(item -> link(item, visitor, path))
                .toList();
        return new FrameContext(
                visitor.locale(),
                visitor.principal(),
                organisation.name(),
                menu,
                path,
                visitor.csrf(),
                notice,
                settings.developerMode(),
                table.number(),
                help(table, path),
                unread(visitor, table));
    }

    /** How many notices a visitor has not read; a page stands without it. */
    public int unread(Visitor visitor, ContributionTable table) {
        if (!visitor.principal().signedIn()) {
            return 0;
        }
        try {
            return notices.unread(visitor.principal(), table);
        } catch (StoreException e) {
            LOG.warn("unread notices could not be counted: {}", e.getMessage());
            return 0;
        }
    }

    private static String help(ContributionTable table, String path) {
        return table.help(path)
                .or(() -> path.startsWith(ACCOUNT)
                        ? Optional.of(FrameContext.HANDBOOK + "/inloggning")
                        : Optional.empty())
                .orElse(FrameContext.HANDBOOK);
    }

    private MenuLink link(MenuItem item, Visitor visitor, String path) {
        return new MenuLink(
                item.path(),
                item.label().in(visitor.locale()),
                path.equals(item.path()) || below(path, item),
                item.order() > ADMINISTRATION,
                newcomers.fresh(item.generation().module()));
    }

    /** What lies below another entry that the visitor sees is found there. */
    private static boolean below(String path, MenuItem item) {
        return !item.path().equals("/") && path.startsWith(item.path() + "/");
    }
}
