package se.samverkstad.podcast.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.feed.Categories;
import se.samverkstad.podcast.feed.WebAddress;
import se.samverkstad.podcast.web.CoverIntake.Taken;

/** Lays out the form for a channel, new or not. */
final class ChannelForms {
    static final String NEW = "ny-kanal";

    private ChannelForms() {}

    static String draft(Channel channel) {
        return "kanal-" + channel.slug();
    }

    /** @param channel the one that is changed; empty for a new one */
    static ChannelForm form(
            Text t,
            Optional<Channel> channel,
            ChannelInput input,
            Taken cover,
            Map<String, String> errors,
            String conflict) {
        boolean fresh = channel.isEmpty();
        List<Link> summary = errors.entrySet().stream()
                .map(error -> new Link(error.getValue(), "#" + error.getKey()))
                .toList();
        return new ChannelForm(
                t.of(fresh ? "channel.new.title" : "channel.edit.title"),
                fresh ? t.of("channel.new.lead") : "",
                t.of(fresh ? "channel.create" : "channel.save"),
                channel.map(each -> Addresses.channel(each) + "/andra").orElse(Addresses.newChannel()),
                channel.map(each -> new Link(each.about().title(), Addresses.channel(each)))
                        .orElseGet(() -> new Link(t.of("back"), Addresses.editorial())),
                channel.map(ChannelForms::draft).orElse(NEW),
                channel.filter(each -> !conflict.isEmpty())
                        .map(each -> each.change().version())
                        .orElse(input.version()),
                conflict,
                field(t, "titel", input, errors),
                field(t, "beskrivning", input, errors),
                channel.map(each -> cover(t, each, input, cover, errors)),
                fields(t, ChannelInput.FIRST, input, errors),
                fresh,
                input.ticked("oppen"),
                !fresh || errors.keySet().stream().anyMatch(ChannelForms::isFurther),
                fields(t, ChannelInput.FURTHER, input, errors),
                field(t, "kategori", input, errors),
                Categories.all().stream().map(Category::toString).toList(),
                field(t, "stotande", input, errors),
                input.ticked("last"),
                summary);
    }

    private static CoverField cover(
            Text t, Channel channel, ChannelInput input, Taken taken, Map<String, String> errors) {
        String now = channel.about()
                .image()
                .filter(image -> channel.cover().isEmpty())
                .map(image -> t.of(
                        "channel.omslag.elsewhere",
                        WebAddress.of(image).map(URI::getHost).orElse(image)))
                .orElse("");
        return new CoverField(
                field(t, CoverIntake.FILE, input, errors),
                channel.cover().map(cover -> Addresses.cover(channel, cover)).orElse(""),
                taken.cover().isPresent() ? t.of("channel.omslag.kept") : now,
                taken.kept());
    }

    private static boolean isFurther(String field) {
        return field.equals("kategori") || ChannelInput.FURTHER.contains(field);
    }

    private static List<Field> fields(Text t, List<String> names, ChannelInput input, Map<String, String> errors) {
        return names.stream().map(name -> field(t, name, input, errors)).toList();
    }

    private static Field field(Text t, String name, ChannelInput input, Map<String, String> errors) {
        return Field.of(t, "channel", name, input.of(name), errors);
    }
}
