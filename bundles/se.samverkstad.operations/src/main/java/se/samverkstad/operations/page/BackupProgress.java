package se.samverkstad.operations.page;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** The part of the page that changes while a backup is made; it asks for itself again until that has ended. */
@Component(service = Page.class)
@PageRoute(path = "/drift/sakerhetskopia/lage", permission = Screens.PERMISSION)
public final class BackupProgress implements Page {
    private final Screens screens;
    private final BackupScreen backups;

    @Activate
    public BackupProgress(@Reference Screens screens, @Reference BackupScreen backups) {
        this.screens = screens;
        this.backups = backups;
    }

    @Override
    public Response answer(Request request) {
        return new Response.Fragment(
                screens.view("drift/progress.jte", backups.progress(screens.text(request.locale()))));
    }
}
