package se.samverkstad.workbench.notice;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.workbench.shell.AskingModule;

/** One for each bundle that asks; which module it speaks for, its manifest says, and nobody else can. */
@Component(service = Notices.class, scope = ServiceScope.BUNDLE)
public final class ModuleNotices implements Notices {
    private final NoticePost post;
    private final String module;

    @Activate
    public ModuleNotices(@Reference NoticePost post, ComponentContext context) {
        this(post, AskingModule.of(context.getUsingBundle()));
    }

    ModuleNotices(NoticePost post, String module) {
        this.post = post;
        this.module = module;
    }

    @Override
    public int send(Notice notice) {
        return post.send(module, notice);
    }

    @Override
    public void withdraw(String kind, String key) {
        post.withdraw(module, kind, key);
    }
}
