package se.samverkstad.workbench.notice;

import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.store.migration.CoreModules;

/** One for each bundle that asks; which module it speaks for, its manifest says, and nobody else can. */
@Component(service = Notices.class, scope = ServiceScope.BUNDLE)
public final class ModuleNotices implements Notices {
    private static final String MODULE = "Samverkstad-Module";

    private final NoticePost post;
    private final String module;

    @Activate
    public ModuleNotices(@Reference NoticePost post, ComponentContext context) {
        this(post, module(context.getUsingBundle()));
    }

    ModuleNotices(NoticePost post, String module) {
        this.post = post;
        this.module = module;
    }

    /** The rules for modules see to it that the header of a module is its id. */
    private static String module(Bundle bundle) {
        String id = bundle.getHeaders("").get(MODULE);
        if (id == null || id.isBlank()) {
            throw new IllegalStateException("%s sends notices and needs the manifest header %s: <id>"
                    .formatted(bundle.getSymbolicName(), MODULE));
        }
        return CoreModules.isCore(bundle.getSymbolicName()) ? GenerationKey.CORE : id.strip();
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
