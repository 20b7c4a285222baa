package se.samverkstad.workbench.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.shell.FrameContext;
import se.samverkstad.workbench.shell.MenuLink;

/** What the frame shows a visitor: the menu of one table, cut to what the visitor may see. */
@Component(service = FrameContexts.class)
public final class FrameContexts {
    /** Menu entries above this order stand under "Systemförvaltning". */
    private static final int ADMINISTRATION = 900;

    private final Organisation organisation;
    private final Newcomers newcomers;
    private final Settings settings;

    @Activate
    public FrameContexts(
            @Reference Organisation organisation, @Reference Newcomers newcomers, @Reference Settings settings) {
        this.organisation = organisation;
        this.newcomers = newcomers;
        this.settings = settings;
    }

    public FrameContext of(Visitor visitor, ContributionTable table, String path, Optional<String> notice) {
        List<MenuLink> menu = table.menu().stream()
                .filter(item -> visitor.principal().may(item.permission()))
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
                table.number());
    }

    private MenuLink link(MenuItem item, Visitor visitor, String path) {
        boolean below = !item.path().equals("/") && path.startsWith(item.path() + "/");
        return new MenuLink(
                item.path(),
                item.label().in(visitor.locale()),
                path.equals(item.path()) || below,
                item.order() > ADMINISTRATION,
                newcomers.fresh(item.generation().module()));
    }
}
