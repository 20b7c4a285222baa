package se.samverkstad.workbench.starting;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Says that Samverkstad is starting, to whoever asks before the workbench answers, and while it stops that it does.
 *
 * <p>Its pattern is that of the default servlet, which is asked when nothing else matches: the gateway's {@code /*} takes
 * every request from the moment it is registered, and nothing is swapped or taken away.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.name=samverkstad-starting", "osgi.http.whiteboard.servlet.pattern=/"})
public final class StartingPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Programs that wait as told meet the workbench soon after it is there. */
    private static final String COME_BACK_SECONDS = "2";

    /** Long enough to hear all of it read. */
    private static final String RELOAD_SECONDS = "10";

    private static final String PAGE = """
            <!doctype html>
            <html lang="sv"><head><meta charset="utf-8"><title>Samverkstad startar</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"></head>
            <body><main><h1>Samverkstad startar</h1>
            <p>%s</p>
            <div lang="en"><h2>Samverkstad is starting</h2>
            <p>%s</p></div></main></body></html>
            """;

    private static final String READ = PAGE.formatted(
            "Det brukar ta några sekunder. Sidan läses in igen av sig själv.",
            "That usually takes a few seconds. The page loads again by itself.");

    /** Loading it again by itself would ask for the page without what was sent. */
    private static final String SENT = PAGE.formatted(
            "Det du skickade togs inte emot. Läs in sidan igen om en stund, så skickas det på nytt.",
            "What you sent was not received. Load the page again in a while, and it is sent anew.");

    private static final String PLAIN =
            "Samverkstad startar. Försök igen om en stund.\n" + "Samverkstad is starting. Try again in a while.\n";

    private static final String STOPPING = "Samverkstad stannar.\nSamverkstad is stopping.\n";

    private final transient Map<String, String> headers = new TreeMap<>();
    private final transient Bundle framework;

    @Activate
    public StartingPage(BundleContext context) {
        framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID);
        // What the launcher gives the web server for its own answers: name=value##name=value
        String closed = context.getProperty("org.apache.felix.http.jetty.errorPageCustomHeaders");
        for (String header : Optional.ofNullable(closed).orElse("").split("##", -1)) {
            int equals = header.indexOf('=');
            if (equals > 0) {
                headers.put(header.substring(0, equals), header.substring(equals + 1));
            }
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", COME_BACK_SECONDS);
        boolean stopping = framework.getState() == Bundle.STOPPING;
        boolean page = !stopping
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
        boolean read = request.getMethod().equals("GET");
        if (page && read) {
            response.setHeader("Refresh", RELOAD_SECONDS);
        }
        response.setContentType(page ? "text/html;charset=utf-8" : "text/plain;charset=utf-8");
        response.getOutputStream()
                .write((stopping ? STOPPING : page ? read ? READ : SENT : PLAIN).getBytes(StandardCharsets.UTF_8));
    }
}
