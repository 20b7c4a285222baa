package se.samverkstad.podcast.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.feed.Categories;

/** Lays out the form for a channel. */
final class ChannelForms {
    private ChannelForms() {}

    static String draft(Channel channel) {
        return "kanal-" + channel.slug();
    }

    static ChannelForm form(Text t, Channel channel, ChannelInput input, Map<String, String> errors, String conflict) {
        List<Field> lines = Arrays.stream(ChannelInput.LINES)
                .map(name -> field(t, name, input, errors))
                .toList();
        List<Link> summary = errors.entrySet().stream()
                .map(error -> new Link(error.getValue(), "#" + error.getKey()))
                .toList();
        return new ChannelForm(
                channel.about().title(),
                Addresses.channel(channel),
                draft(channel),
                conflict.isEmpty() ? input.version() : channel.change().version(),
                conflict,
                lines,
                field(t, "beskrivning", input, errors),
                field(t, "kategori", input, errors),
                Categories.all().stream().map(Category::toString).toList(),
                field(t, "stotande", input, errors),
                input.ticked("oppen"),
                input.ticked("last"),
                summary);
    }

    private static Field field(Text t, String name, ChannelInput input, Map<String, String> errors) {
        return Field.of(t, "channel", name, input.of(name), errors);
    }
}
