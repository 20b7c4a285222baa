package se.samverkstad.workbench.notice.core;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.notice.NoticeRules;
import se.samverkstad.workbench.modules.Manage;

/** Someone has changed what is installed. */
@Component(service = NoticeKind.class)
@NoticeRules(
        id = ModulesChanged.ID,
        name = "notices.kind.changed",
        permission = Manage.PERMISSION,
        order = 100,
        optional = true)
public final class ModulesChanged implements NoticeKind {
    static final String ID = "changed";
}
