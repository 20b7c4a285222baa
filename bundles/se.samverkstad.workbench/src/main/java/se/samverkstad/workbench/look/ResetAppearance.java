package se.samverkstad.workbench.look;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** Takes colour and logo back to how the product comes. */
@Component(service = Page.class)
@PageRoute(path = "/installningar/utseende/aterstall", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class ResetAppearance implements Page {
    private final Appearance appearance;
    private final Look look;

    @Activate
    public ResetAppearance(@Reference Appearance appearance, @Reference Look look) {
        this.appearance = appearance;
        this.look = look;
    }

    @Override
    public Response answer(Request request) {
        look.reset(By.of(request.principal()));
        return Response.redirect(
                AppearancePage.PATH, appearance.text(request.locale()).of("look.reset-done"));
    }
}
