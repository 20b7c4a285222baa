package se.samverkstad.podcast.web;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.PublishGate;
import se.samverkstad.podcast.web.BeforePublishing.Step;
import se.samverkstad.podcast.web.Catalogue.Found;

/** Lays out the page before publishing. */
@Component(service = PublishSteps.class)
public final class PublishSteps {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public PublishSteps(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    View view(Request request, Found found, String conflict) {
        Text t = screen.text(request);
        Episode episode = found.episode();
        String address = Addresses.episode(episode.id());
        List<Need> missing = PublishGate.missing(episode);
        List<Step> steps = Arrays.stream(Need.values())
                .map(need -> step(t, need, missing.contains(need), has(episode, need), address))
                .toList();
        return screen.view(
                t,
                "publish.jte",
                new BeforePublishing(
                        Card.title(t, episode),
                        address,
                        address + "/andra",
                        episode.change().version(),
                        steps,
                        missing.size(),
                        episode.published(),
                        t.of(catalogue.isOpen(found.channel()) ? "publish.open" : "publish.closed"),
                        conflict));
    }

    private static Step step(Text t, Need need, boolean missing, boolean has, String address) {
        String key = "need." + need.field();
        String sentence = missing ? t.of(key + ".missing") : t.of(has ? "publish.done" : "publish.optional");
        return new Step(t.of(key), !missing, sentence, address + "/andra#" + need.field());
    }

    private static boolean has(Episode episode, Need need) {
        return switch (need) {
            case SOUND -> episode.hasSound();
            case TITLE -> !episode.words().title().isBlank();
            case SUMMARY -> !episode.words().summary().isBlank();
            case TEXT_VERSION -> !episode.words().transcript().isBlank();
            case AUDIENCE -> !episode.words().audience().isBlank();
        };
    }
}
