package se.samverkstad.workbench.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.shell.Frame;
import se.samverkstad.workbench.shell.FrameContext;
import se.samverkstad.workbench.shell.Screens;

/** Writes pages: the frame around a main view, and problems in words. */
@Component(service = PageWriter.class)
public final class PageWriter {
    private static final int LONGEST_NOTICE = 1_000;

    private final Frame frame;
    private final FrameContexts contexts;
    private final Screens screens;
    private final Switchboard switchboard;

    @Activate
    public PageWriter(
            @Reference Frame frame,
            @Reference FrameContexts contexts,
            @Reference Screens screens,
            @Reference Switchboard switchboard) {
        this.frame = frame;
        this.contexts = contexts;
        this.screens = screens;
        this.switchboard = switchboard;
    }

    public Text text(Exchange exchange) {
        return screens.text(exchange.locale());
    }

    /** A page with the menu of the table of now. */
    public void page(Exchange exchange, int status, String title, String main) throws IOException {
        page(exchange, switchboard.current(), status, title, main);
    }

    void page(Exchange exchange, ContributionTable table, int status, String title, String main) throws IOException {
        Visitor visitor = exchange.visitor();
        FrameContext context = contexts.of(visitor, table, exchange.path(), takeNotice(exchange));
        boolean framed = visitor.principal().signedIn();
        exchange.html(status, framed ? frame.page(context, title, main) : frame.bare(context, title, main));
    }

    /** A page of one of our own templates. */
    public void template(Exchange exchange, int status, String title, String template, Map<String, Object> parameters)
            throws IOException {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("text", text(exchange));
        page(exchange, status, title, FieldLabels.insert(Screens.html(screens.view(template, all))));
    }

    void problem(Exchange exchange, int status, Words words) throws IOException {
        Map<String, Object> parameters = Map.of(
                "text", text(exchange),
                "heading", words.heading(),
                "detail", words.detail(),
                "hint", words.hint(),
                "reference", words.reference(),
                "link", words.link(),
                "status", status,
                "guest", !exchange.visitor().principal().signedIn());
        said(exchange, status, words.heading(), Screens.html(screens.view("error/problem.jte", parameters)));
    }

    /** As htmx asked for it: alone, or as a page. */
    void said(Exchange exchange, int status, String title, String main) throws IOException {
        if (exchange.partial()) {
            exchange.html(status, main);
        } else {
            page(exchange, status, title, main);
        }
    }

    /** What a problem page says. */
    record Words(
            String heading, String detail, Optional<String> hint, Optional<String> reference, Optional<String> link) {
        static Words of(Text text, String key, Object... arguments) {
            String hint = "error." + key + ".hint";
            return new Words(
                    text.of("error." + key + ".heading"),
                    text.of("error." + key + ".detail", days(text, arguments)),
                    text.keys().contains(hint) ? Optional.of(text.of(hint)) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Instants as days in the person's language; all else as it is. */
        private static Object[] days(Text text, Object... arguments) {
            return Arrays.stream(arguments)
                    .map(each -> each instanceof Instant at ? text.day(at) : each)
                    .toArray();
        }

        Words withReference(String id) {
            return new Words(heading, detail, hint, Optional.of(id), link);
        }

        /** @param address where what a module has kept is read */
        Words withKept(String address) {
            return new Words(heading, detail, hint, reference, Optional.of(address));
        }
    }

    /** Keeps a sentence for the next page. */
    public static void leaveNotice(Exchange exchange, String sentence) {
        String cut = sentence.substring(0, Math.min(sentence.length(), LONGEST_NOTICE));
        Cookies.set(
                exchange.response(),
                Cookies.NOTICE,
                URLEncoder.encode(cut, StandardCharsets.UTF_8),
                Duration.ofMinutes(2));
    }

    private static Optional<String> takeNotice(Exchange exchange) {
        Optional<String> notice = Cookies.read(exchange.request(), Cookies.NOTICE);
        if (notice.isEmpty()) {
            return notice;
        }
        Cookies.clear(exchange.response(), Cookies.NOTICE);
        try {
            return notice.map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
