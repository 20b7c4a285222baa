package se.samverkstad.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.workbench.web.FormReceiver.Limit;

/** Reads the body of a POST, wholly, before anything of a module is called. */
@Component(service = FormReader.class)
public final class FormReader {
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);

    private final Spool spool;

    @Activate
    public FormReader(@Reference Spool spool) {
        this.spool = spool;
    }

    Form read(HttpServletRequest request, Limit limit) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        InputStream in = Patience.of(request);
        if (type.startsWith("multipart/form-data")) {
            return multipart(in, boundary(request.getContentType()), limit);
        }
        if (type.isEmpty() || type.startsWith("application/x-www-form-urlencoded")) {
            return new Form(UrlEncoded.parse(text(in, limit.text())), Map.of());
        }
        throw new Refusal(415, "type");
    }

    private Form multipart(InputStream in, String boundary, Limit limit) throws IOException {
        FormReceiver receiver = new FormReceiver(spool, limit);
        boolean done = false;
        try {
            new MultipartReader(in, boundary).read(receiver);
            done = true;
            return receiver.form();
        } catch (Refusal e) {
            Unread.readOn(in);
            throw e;
        } catch (IOException e) {
            if (Spool.full(e)) {
                Unread.readOn(in);
                throw new Refusal(507, "full");
            }
            throw e;
        } finally {
            if (!done) {
                receiver.discard();
            }
        }
    }

    static String text(InputStream in, int longest) throws IOException {
        byte[] body = in.readNBytes(longest + 1);
        if (body.length > longest) {
            Unread.readOn(in);
            throw new Refusal(413, "text", Sizes.words(longest));
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String boundary(String contentType) {
        Matcher found = BOUNDARY.matcher(contentType);
        if (!found.find()) {
            throw new Refusal(400, "form");
        }
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
