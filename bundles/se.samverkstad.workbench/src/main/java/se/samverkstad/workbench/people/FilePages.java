package se.samverkstad.workbench.people;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.people.FileTrial.Trial;
import se.samverkstad.workbench.shell.Screens;

/** {@code /enheter/fil}: units from a file, at any time after the set-up. */
@Component(service = FilePages.class)
public final class FilePages {
    static final String PATH = "/enheter/fil";

    private final FileTrial files;
    private final Screens screens;

    @Activate
    public FilePages(@Reference FileTrial files, @Reference Screens screens) {
        this.files = files;
        this.screens = screens;
    }

    Response take(Request request) throws IOException {
        Text text = screens.text(request.locale());
        Optional<byte[]> sent = files.sent(request);
        if (sent.isEmpty()) {
            return page(Optional.empty(), text.of("file.missing"), text);
        }
        if (request.parameter("act").filter("las-in"::equals).isPresent()) {
            try {
                return Response.redirect("/enheter", files.bring(sent.get(), By.of(request.principal()), text));
            } catch (DirectoryException e) {
                // The units have changed since the look; the look says how.
            }
        }
        return page(Optional.of(files.look(sent.get(), text)), "", text);
    }

    Response page(Optional<Trial> trial, String error, Text text) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("body", files.html(trial, text));
        parameters.put("fine", trial.map(Trial::fine).orElse(false));
        parameters.put("error", error);
        var view = screens.view("people/file_page.jte", parameters);
        return error.isEmpty()
                ? Response.page(text.of("file.heading"), view)
                : Response.invalid(text.of("file.heading"), view);
    }

    Response page(Request request) {
        return page(Optional.empty(), "", screens.text(request.locale()));
    }

    /** Shows it. */
    @Component(service = Page.class)
    @PageRoute(path = PATH, permission = Manage.PERMISSION)
    @HelpPage(page = "komma-igang")
    public static final class Show implements Page {
        private final FilePages pages;

        @Activate
        public Show(@Reference FilePages pages) {
            this.pages = pages;
        }

        @Override
        public Response answer(Request request) {
            return pages.page(request);
        }
    }

    /** Takes what it sends. */
    @Component(service = Page.class)
    @PageRoute(
            path = PATH,
            kind = PageRoute.Kind.ACTION,
            permission = Manage.PERMISSION,
            upload_limit = UnitFile.LARGEST)
    public static final class Take implements Page {
        private final FilePages pages;

        @Activate
        public Take(@Reference FilePages pages) {
            this.pages = pages;
        }

        @Override
        public Response answer(Request request) throws IOException {
            return pages.take(request);
        }
    }
}
