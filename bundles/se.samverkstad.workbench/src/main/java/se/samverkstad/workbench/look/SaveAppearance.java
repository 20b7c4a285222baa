package se.samverkstad.workbench.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Upload;
import se.samverkstad.store.picture.Picture;
import se.samverkstad.store.picture.PictureProbe;
import se.samverkstad.store.picture.PictureRefused;
import se.samverkstad.workbench.look.Look.LogoChange;
import se.samverkstad.workbench.modules.Manage;

/** Saves colour and logo together, or neither; {@code prov} shows the colour and saves nothing. */
@Component(service = Page.class)
@PageRoute(
        path = AppearancePage.PATH,
        kind = PageRoute.Kind.ACTION,
        permission = Manage.PERMISSION,
        upload_limit = 2L << 20)
public final class SaveAppearance implements Page {
    /** Every visitor fetches it once, and a header shows no more pixels well. */
    private static final PictureProbe LOGO = new PictureProbe(300L << 10, 32, 2_000);

    private final Appearance appearance;
    private final Look look;
    private final MediaStore media;

    @Activate
    public SaveAppearance(@Reference Appearance appearance, @Reference Look look, @Reference MediaStore media) {
        this.appearance = appearance;
        this.look = look;
        this.media = media;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Text text = appearance.text(request.locale());
        // The button with the offered shade carries it as its own value.
        String written =
                request.parameter("nyans").or(() -> request.parameter("farg")).orElse("");
        Optional<Accent> accent = Colour.parse(written).map(Accent::new);
        if (request.parameter("prov").isPresent() && accent.isPresent()) {
            return Response.redirect(
                    AppearancePage.PATH + "?farg=" + accent.get().colour().hex().substring(1));
        }
        Map<String, String> errors = new LinkedHashMap<>();
        if (accent.isEmpty()) {
            errors.put("farg", text.of("look.accent.unknown"));
        } else if (!accent.get().readable()) {
            errors.put("farg", text.of("look.accent.weak", accent.get().light(), Accent.LEAST));
        }
        Optional<Picture> picture = request.upload("logotyp").flatMap(file -> picture(file, errors, text));
        if (!errors.isEmpty()) {
            return appearance.page(new Appearance.Filled(written, errors), text);
        }
        look.save(accent.orElseThrow(), change(request, picture), By.of(request.principal()));
        return Response.redirect(AppearancePage.PATH, text.of("look.saved"));
    }

    private LogoChange change(Request request, Optional<Picture> picture) {
        Optional<Upload> upload = request.upload("logotyp");
        if (picture.isPresent() && upload.isPresent()) {
            return new LogoChange.Replace(
                    new Logo(picture.get(), media.put(upload.get().file())));
        }
        return request.parameter("utan-logotyp").isPresent() ? new LogoChange.Remove() : new LogoChange.Keep();
    }

    private static Optional<Picture> picture(Upload upload, Map<String, String> errors, Text text) {
        try {
            return Optional.of(LOGO.probe(upload.file()));
        } catch (PictureRefused e) {
            errors.put("logotyp", text.of("look.logo." + e.reason().name().toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }
}
