package se.samverkstad.workbench.notice.core;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.notice.NoticeRules;
import se.samverkstad.workbench.modules.Manage;

/** What was installed has changed by itself. */
@Component(service = NoticeKind.class)
@NoticeRules(
        id = ModulesStopped.ID,
        name = "notices.kind.stopped",
        permission = Manage.PERMISSION,
        order = 110,
        optional = false)
public final class ModulesStopped implements NoticeKind {
    static final String ID = "stopped";
}
