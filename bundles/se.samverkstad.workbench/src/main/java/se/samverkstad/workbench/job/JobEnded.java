package se.samverkstad.workbench.job;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.notice.NoticeRules;
import se.samverkstad.api.people.Permissions;

/** A job that one started has ended. */
@Component(service = NoticeKind.class)
@NoticeRules(
        id = JobEnded.ID,
        name = "notices.kind.job",
        permission = Permissions.SIGNED_IN,
        order = 90,
        weekly = false)
public final class JobEnded implements NoticeKind {
    static final String ID = "job";
}
