package se.samverkstad.workbench.notice.core;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.notice.NoticeRules;
import se.samverkstad.workbench.modules.Manage;

/** How a change went that was planned for later. */
@Component(service = NoticeKind.class)
@NoticeRules(
        id = PlannedChanges.ID,
        name = "notices.kind.planned",
        permission = Manage.PERMISSION,
        order = 120,
        optional = false)
public final class PlannedChanges implements NoticeKind {
    static final String ID = "planned";
}
