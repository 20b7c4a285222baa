package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.web.Catalogue.Found;
import se.samverkstad.podcast.web.EpisodeForm.Choice;

/** Lays out the form for an episode, new or not. */
@Component(service = EpisodeForms.class)
public final class EpisodeForms {
    static final String NEW = "avsnitt";

    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public EpisodeForms(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    /** What went wrong, if anything, and what there already is. */
    record State(Map<String, String> errors, String conflict, boolean resumed, Optional<Sound> sound) {
        static State fresh() {
            return new State(Map.of(), "", false, Optional.empty());
        }
    }

    static String draft(Found found) {
        return "avsnitt-" + found.episode().id();
    }

    /** @param found the episode that is edited; empty for a new one */
    Response show(Request request, Optional<Found> found, EpisodeInput input, State state) {
        Text t = screen.text(request);
        String heading = t.of(found.isPresent() ? "episode.edit.title" : "episode.new.title");
        var view = screen.form(t, "episode_form.jte", form(t, heading, found, input, state));
        boolean wrong = !state.errors().isEmpty() || !state.conflict().isEmpty();
        return wrong ? Response.invalid(heading, view) : Response.page(heading, view);
    }

    private EpisodeForm form(Text t, String heading, Optional<Found> found, EpisodeInput input, State state) {
        Map<String, String> errors = state.errors();
        return new EpisodeForm(
                heading,
                found.map(each -> Addresses.episode(each.episode().id()) + "/andra")
                        .orElse(Addresses.newEpisode()),
                found.map(each -> new Link(
                                Card.title(t, each.episode()),
                                Addresses.episode(each.episode().id())))
                        .orElseGet(() -> new Link(t.of("back"), Addresses.editorial())),
                found.map(EpisodeForms::draft).orElse(NEW),
                input.version(),
                input.form().toString(),
                state.conflict(),
                state.resumed(),
                found.isPresent() ? List.of() : choices(input),
                Field.of(t, "episode", EpisodeInput.CHANNEL, input.channel(), errors),
                EpisodeForm.field(t, Need.SOUND, "", errors),
                state.sound().map(sound -> sound.id().toString()).orElse(""),
                soundName(t, found, state),
                EpisodeForm.field(t, Need.TITLE, input.words().title(), errors),
                EpisodeForm.field(t, Need.SUMMARY, input.words().summary(), errors),
                EpisodeForm.field(t, Need.TEXT_VERSION, input.words().transcript(), errors),
                EpisodeForm.field(t, Need.AUDIENCE, input.words().audience(), errors),
                errors.entrySet().stream()
                        .map(error -> new Link(error.getValue(), "#" + error.getKey()))
                        .toList());
    }

    private List<Choice> choices(EpisodeInput input) {
        List<Channel> all = catalogue.channels().all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(channel -> new Choice(
                                channel.slug(),
                                channel.about().title(),
                                channel.slug().equals(input.channel())))
                        .toList();
    }

    private static String soundName(Text t, Optional<Found> found, State state) {
        Optional<Sound> sound =
                state.sound().or(() -> found.flatMap(each -> each.episode().sound()));
        return sound.map(file -> t.of("episode.sound", file.fileName(), t.length(file.seconds())))
                .or(() -> found.flatMap(each -> each.episode().remote())
                        .map(remote -> t.of("episode.sound.remote", remote.url().getHost())))
                .orElse("");
    }
}
