package se.samverkstad.workbench.web;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.shell.Screens;

/**
 * Says where a personal number stood and why it may not, and holds the whole form again with the number masked, so that
 * it can be put right and sent from here, with script or without.
 */
@Component(service = PersonalNumberPage.class)
public final class PersonalNumberPage {
    private static final int AROUND = 40;
    private static final int MOST_PLACES = 5;
    private static final int LONGEST_LINE = 80;

    private final PageWriter pages;
    private final Screens screens;

    @Activate
    public PersonalNumberPage(@Reference PageWriter pages, @Reference Screens screens) {
        this.pages = pages;
        this.screens = screens;
    }

    /** A field that goes along: shown for what has to be looked at, hidden otherwise. */
    public record Sent(String id, String name, String label, String value, boolean lines) {}

    /** Where a number stood: the label of the field and the words around the mask. */
    public record Place(String id, String label, String words) {}

    void show(Exchange exchange, PersonalNumberRefusal refusal) throws IOException {
        Text text = pages.text(exchange);
        List<Sent> shown = new ArrayList<>();
        List<Sent> hidden = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        refusal.fields()
                .forEach((name, values) -> values.forEach(value -> {
                    boolean wrong = refusal.wrong().contains(name) && value.contains(PersonalNumbers.MASK);
                    String id = "pn-" + shown.size();
                    (wrong ? shown : hidden).add(new Sent(id, name, refusal.label(name), value, lines(value)));
                    if (wrong) {
                        places.add(new Place(id, refusal.label(name), words(value)));
                    }
                }));
        List<Sent> files = new ArrayList<>();
        refusal.files().forEach((name, file) -> {
            boolean wrong = refusal.wrong().contains(name);
            String id = "pn-file-" + files.size();
            files.add(new Sent(id, name, refusal.label(name), wrong ? file : "", false));
            if (wrong) {
                places.add(new Place(id, refusal.label(name), text.of("personal-number.file-name", file)));
            }
        });
        List<Sent> again = refusal.again().stream()
                .map(name -> new Sent("pn-again-" + name, name, refusal.label(name), "", false))
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("post", exchange.post());
        parameters.put("action", action(exchange));
        parameters.put("csrf", exchange.post() ? exchange.visitor().csrf() : "");
        parameters.put("places", places.subList(0, Math.min(MOST_PLACES, places.size())));
        parameters.put("shown", shown);
        parameters.put("files", files);
        parameters.put("again", again);
        parameters.put("hidden", hidden);
        parameters.put(
                "draft",
                refusal.masked()
                        .first(Form.DRAFT)
                        .filter(name -> exchange.post())
                        .orElse(""));
        parameters.put("back", back(exchange));
        String main = FieldLabels.insert(Screens.html(screens.view("error/personal-number.jte", parameters)));
        pages.said(exchange, 422, text.of("personal-number.heading"), main);
    }

    private static boolean lines(String value) {
        return value.length() > LONGEST_LINE || value.indexOf('\n') >= 0;
    }

    /** The words around the first mask. */
    private static String words(String masked) {
        int at = masked.indexOf(PersonalNumbers.MASK);
        int from = Math.max(0, at - AROUND);
        int to = Math.min(masked.length(), at + PersonalNumbers.MASK.length() + AROUND);
        String words = masked.substring(from, to).replaceAll("\\s+", " ").strip();
        int space = words.indexOf(' ');
        boolean torn = from > 0 && space >= 0 && space < words.indexOf(PersonalNumbers.MASK);
        String whole = torn ? words.substring(space + 1) : words;
        return (from > 0 ? "…" : "") + whole + (to < masked.length() ? "…" : "");
    }

    /** The address once more, without a query that is itself what is wrong; its fields are in the form then. */
    private static String action(Exchange exchange) {
        String query = Optional.ofNullable(exchange.request().getQueryString()).orElse("");
        boolean wrong = !exchange.post()
                || UrlEncoded.parse(query).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(PersonalNumbers::in);
        return exchange.request().getRequestURI() + (wrong || query.isEmpty() ? "" : "?" + query);
    }

    /** The page that the form stood on, or the start page. */
    private static String back(Exchange exchange) {
        return exchange.header("HX-Current-URL")
                .or(() -> exchange.header("Referer"))
                .flatMap(PersonalNumberPage::local)
                .orElse("/");
    }

    private static Optional<String> local(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawPath())
                    .flatMap(LocalPath::safe)
                    .filter(path -> !PersonalNumbers.in(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
