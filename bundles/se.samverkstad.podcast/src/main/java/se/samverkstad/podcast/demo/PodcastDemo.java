package se.samverkstad.podcast.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.demo.DemoContent;
import se.samverkstad.api.demo.DemoPerson;
import se.samverkstad.api.demo.DemoWorld;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.podcast.audio.SoundProbe;
import se.samverkstad.podcast.audio.SoundRefused;
import se.samverkstad.podcast.cover.CoverProbe;
import se.samverkstad.podcast.cover.CoverRefused;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Cover;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.store.Channels;
import se.samverkstad.podcast.store.Episodes;
import se.samverkstad.podcast.store.Sounds;

/** "Prova på måndag", which anyone may hear, and "Chefsrummet", which is closed. What is new comes on Mondays. */
@Component(service = DemoContent.class)
public final class PodcastDemo implements DemoContent {
    static final String OPEN = "Prova på måndag – forskningspodden i Älvmark";
    static final String CLOSED = "Chefsrummet";

    private static final LocalTime OPEN_AT = LocalTime.of(7, 0);
    private static final LocalTime CLOSED_AT = LocalTime.of(6, 30);
    private static final int LISTED = 100;

    private final Channels channels;
    private final Episodes episodes;
    private final Sounds sounds;
    private final MediaStore media;

    @Activate
    public PodcastDemo(
            @Reference Channels channels,
            @Reference Episodes episodes,
            @Reference Sounds sounds,
            @Reference MediaStore media) {
        this.channels = channels;
        this.episodes = episodes;
        this.sounds = sounds;
        this.media = media;
    }

    @Override
    public void fill(DemoWorld world) throws IOException {
        fill(
                world,
                OPEN,
                "Varje måndag en fråga ur forskningen som en arbetsgrupp kan pröva. Podden är påhittad, och"
                        + " avsnitten är upplästa av talsyntes.",
                true,
                "avsnitt-",
                12);
        fill(
                world,
                CLOSED,
                "För dig som är chef i Älvmarks kommun. En stängd kanal: bara inloggade hör den.",
                false,
                "chefsrummet-",
                3);
    }

    private void fill(DemoWorld world, String title, String description, boolean open, String files, int count)
            throws IOException {
        Channel channel = channel(world, title, description, open);
        LocalTime time = open ? OPEN_AT : CLOSED_AT;
        Set<String> there = titles(channel.id());
        for (String name :
                IntStream.rangeClosed(1, count).mapToObj("%02d"::formatted).toList()) {
            EpisodeFile file = EpisodeFile.read(world.file(files + name + ".txt"));
            if (!there.contains(file.words().title())) {
                episode(world, channel.id(), file, files + name + ".mp3", time);
            }
        }
    }

    private Channel channel(DemoWorld world, String title, String description, boolean open) throws IOException {
        Optional<Channel> found = channels.all().stream()
                .filter(each -> each.about().title().equals(title))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        DemoPerson editor = world.person("redaktor");
        String base = world.baseAddress().toString();
        Instant at = monday(world, 10, OPEN_AT);
        About about = new About(
                title,
                base,
                description,
                "sv",
                world.municipality(),
                editor.name(),
                "podden@alvmark.example",
                "Påhittad kommun",
                List.of(new Category("Government", Optional.empty())),
                Optional.of(false),
                Optional.empty(),
                false,
                true);
        Channel made = channels.create(about, base, open, at, editor.name());
        channels.save(made, about, Optional.of(cover(world)), open, at, editor.name());
        return made;
    }

    private Cover cover(DemoWorld world) throws IOException {
        Path file = world.file("omslag.png");
        try {
            return new Cover(media.put(file), CoverProbe.probe(file, "omslag.png"));
        } catch (CoverRefused e) {
            throw new IOException("the cover of the demo is refused", e);
        }
    }

    private Set<String> titles(ChannelId channel) {
        return Stream.of(EpisodeStatus.values())
                .flatMap(status -> episodes.inState(status, LISTED).stream())
                .filter(episode -> episode.channel().equals(channel))
                .map(episode -> episode.words().title())
                .collect(Collectors.toSet());
    }

    private void episode(DemoWorld world, ChannelId channel, EpisodeFile file, String soundName, LocalTime time)
            throws IOException {
        DemoPerson editor = world.person("redaktor");
        Instant at = monday(world, Math.max(1, file.mondays()), time);
        Sound sound = sound(world, soundName, at, editor);
        Episode draft = episodes.create(channel, file.words(), Optional.of(sound), at, editor.name());
        if (!file.state().equals("utkast")) {
            episodes.publish(draft, at, editor.name());
        }
        if (file.state().equals("tillbakadraget")) {
            episodes.withdraw(
                    episodes.find(draft.id()).orElseThrow(), monday(world, file.mondays() - 1, time), editor.name());
        }
    }

    private Sound sound(DemoWorld world, String name, Instant at, DemoPerson editor) throws IOException {
        Path file = world.file(name);
        try {
            String shown = name.replace(".mp3", " (uppläst av talsyntes).mp3");
            return sounds.add(media.put(file), SoundProbe.probe(file, name), shown, at, editor.id());
        } catch (SoundRefused e) {
            throw new IOException(name + " of the demo is refused", e);
        }
    }

    /** On the Monday so many Mondays before the first start; the first lies at least a day back. */
    private static Instant monday(DemoWorld world, int before, LocalTime time) {
        return world.start()
                .atZone(world.zone())
                .toLocalDate()
                .with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
                .minusWeeks(before - 1L)
                .atTime(time)
                .atZone(world.zone())
                .toInstant();
    }
}
