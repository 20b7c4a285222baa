package se.samverkstad.workbench.notice.core;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.notice.NoticeRules;
import se.samverkstad.workbench.modules.Manage;

/** Backups are not made. */
@Component(service = NoticeKind.class)
@NoticeRules(
        id = BackupsFailing.ID,
        name = "notices.kind.backup",
        permission = Manage.PERMISSION,
        order = 130,
        optional = false)
public final class BackupsFailing implements NoticeKind {
    static final String ID = "backup";
}
