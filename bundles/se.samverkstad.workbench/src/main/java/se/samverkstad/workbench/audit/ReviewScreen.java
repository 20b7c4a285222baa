package se.samverkstad.workbench.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Readers;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.workbench.audit.Exceptions.Found;
import se.samverkstad.workbench.shell.Screens;

/** Draws a review: first what stands out and why, then the sample, then the button. */
@Component(service = ReviewScreen.class)
public final class ReviewScreen {
    private final Reviews reviews;
    private final Sentences sentences;
    private final Readers readers;
    private final Screens screens;

    @Activate
    public ReviewScreen(
            @Reference Reviews reviews,
            @Reference Sentences sentences,
            @Reference Readers readers,
            @Reference Screens screens) {
        this.readers = readers;
        this.reviews = reviews;
        this.sentences = sentences;
        this.screens = screens;
    }

    /** Something that stands out. @param rule why, in words @param more how often, or what the sentence leaves out */
    public record Standout(String rule, String sentence, String time, String more) {}

    Text text(Request request) {
        return screens.text(request.locale());
    }

    /** @param error what is wrong with the remark @param past whether it has been reviewed already */
    View view(Period period, String remark, String error, boolean past, Request request) {
        Text text = text(request);
        Map<String, String> names = sentences.names(text);
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put("lead", lead(period, text));
        model.put("empty", period.entries() == 0);
        model.put(
                "exceptions",
                period.exceptions().stream()
                        .map(each -> standout(each, names, text))
                        .toList());
        model.put(
                "sample",
                period.sample().stream()
                        .map(each -> sentences.line(each, names, text))
                        .toList());
        model.put("all", period.entries());
        model.put("own", period.own());
        model.put("upTo", period.upTo());
        model.put("readers", readers.of(request.locale(), Reviewer.PERMISSION));
        model.put("remark", remark);
        model.put("error", error);
        model.put("past", past);
        Optional<AuditEntry> latest = reviews.latest();
        model.put("latest", latest.map(each -> sentences.line(each, names, text)));
        return screens.view("audit/review.jte", model);
    }

    private static String lead(Period period, Text text) {
        Optional<String> from = period.first().map(entry -> Sentences.time(entry, text));
        Optional<String> until = period.last().map(entry -> Sentences.time(entry, text));
        return from.isPresent() && until.isPresent()
                ? text.of("review.lead", period.entries(), from.get(), until.get())
                : text.of("review.nothing");
    }

    private Standout standout(Found found, Map<String, String> names, Text text) {
        String rule = found.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Standout(
                text.of("review.rule." + rule),
                sentences.sentence(found.entry(), names, text),
                Sentences.time(found.entry(), text),
                found.times() > 1
                        ? text.of("review.times", found.times())
                        : Particulars.of(found.entry(), names, text));
    }

    /** For the list of rules. */
    public static List<String> rules() {
        return java.util.Arrays.stream(Exceptions.Rule.values())
                .map(rule -> rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
