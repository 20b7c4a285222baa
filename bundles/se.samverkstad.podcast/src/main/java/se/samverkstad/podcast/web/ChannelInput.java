package se.samverkstad.podcast.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.feed.Categories;
import se.samverkstad.podcast.feed.ChannelRules;

/** The fields of a channel's form as text: from the channel, from what was being written, or from what was sent. */
record ChannelInput(Map<String, String> fields) {
    /** Asked for first; podcast directories turn a channel away without them. */
    static final List<String> FIRST = List.of("avsandare", "epost");

    static final List<String> FURTHER = List.of("agare", "webbplats", "sprak");

    private static final About NOTHING = new About(
            "",
            "",
            "",
            "sv",
            "",
            "",
            "",
            "",
            Categories.named("Education").stream().toList(),
            Optional.of(false),
            Optional.empty(),
            false,
            false);

    /** A new channel, with what fits most. */
    static ChannelInput fresh() {
        return of(NOTHING, true, 0);
    }

    static ChannelInput of(Channel channel) {
        return of(channel.about(), channel.open(), channel.change().version());
    }

    private static ChannelInput of(About about, boolean open, long version) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titel", about.title());
        fields.put("webbplats", about.link());
        fields.put("beskrivning", about.description());
        fields.put("sprak", about.language());
        fields.put(
                "kategori",
                about.categories().stream().findFirst().map(Category::toString).orElse(""));
        fields.put(
                "stotande",
                about.explicit().map(explicit -> explicit ? "ja" : "nej").orElse(""));
        fields.put("avsandare", about.author());
        fields.put("agare", about.ownerName());
        fields.put("epost", about.ownerEmail());
        fields.put("oppen", open ? "ja" : "");
        fields.put("last", about.locked() ? "ja" : "");
        fields.put("version", Long.toString(version));
        return new ChannelInput(fields);
    }

    /** These fields with others over them; a box that is not ticked is not among what is kept or sent. */
    ChannelInput with(Function<String, Optional<String>> other) {
        Map<String, String> changed = new LinkedHashMap<>();
        fields.keySet()
                .forEach(name -> changed.put(name, other.apply(name).orElse("").replace("\r\n", "\n")));
        return new ChannelInput(changed);
    }

    String of(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean ticked(String name) {
        return !of(name).isEmpty();
    }

    long version() {
        return of("version").matches("\\d{1,15}") ? Long.parseLong(of("version")) : 0;
    }

    /** What is wrong with a new channel, which needs a sender that can be reached. */
    Map<String, String> errorsOfNew(Text t) {
        Map<String, String> errors = new LinkedHashMap<>(errors(t));
        FIRST.forEach(field -> error(errors, t, field, of(field).isEmpty()));
        return errors;
    }

    /** What is wrong, field to sentence, in the order of the form. */
    Map<String, String> errors(Text t) {
        Map<String, String> errors = new LinkedHashMap<>();
        error(errors, t, "titel", of("titel").isEmpty() || of("titel").length() > 255);
        error(errors, t, "beskrivning", of("beskrivning").isEmpty() || !ChannelRules.isDescription(of("beskrivning")));
        error(errors, t, "avsandare", of("avsandare").length() > 255);
        error(errors, t, "epost", !of("epost").isEmpty() && !ChannelRules.isEmail(of("epost")));
        error(errors, t, "agare", of("agare").length() > 255);
        error(errors, t, "webbplats", !of("webbplats").isEmpty() && !ChannelRules.isAddress(of("webbplats")));
        error(errors, t, "sprak", !of("sprak").isEmpty() && !ChannelRules.isLanguage(of("sprak")));
        error(
                errors,
                t,
                "kategori",
                !of("kategori").isEmpty() && Categories.named(of("kategori")).isEmpty());
        return errors;
    }

    /** What a new channel becomes. */
    About about() {
        return about(NOTHING);
    }

    /** What the channel becomes; what the form does not ask for stays. */
    About about(About before) {
        return new About(
                of("titel"),
                of("webbplats"),
                of("beskrivning"),
                of("sprak"),
                of("avsandare"),
                of("agare"),
                of("epost"),
                before.copyright(),
                Categories.named(of("kategori")).stream().toList(),
                switch (of("stotande")) {
                    case "ja" -> Optional.of(true);
                    case "nej" -> Optional.of(false);
                    default -> Optional.empty();
                },
                before.image(),
                before.serial(),
                ticked("last"));
    }

    private static void error(Map<String, String> errors, Text t, String field, boolean wrong) {
        if (wrong) {
            errors.put(field, t.of("channel." + field + ".error"));
        }
    }
}
