package se.samverkstad.podcast.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.text.Terms;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.store.Channels;
import se.samverkstad.podcast.store.Episodes;
import se.samverkstad.podcast.store.FeedImport;
import se.samverkstad.podcast.store.Sounds;
import se.samverkstad.store.TestStores;
import se.samverkstad.testkit.notice.SentNotices;
import se.samverkstad.testkit.setting.ChosenSettings;

/** The whole module on SQLite in a temporary folder, wired by hand as the framework does it. */
class Strand implements AutoCloseable {
    final Path home;
    final FolderMedia media;
    final Screen screen = new Screen((locale, permissions) -> String.join(" + ", permissions), Terms.USUAL);
    final Clock clock = Clock.fixed(Examples.NOW, ZoneOffset.UTC);
    final Channels channels;
    final Episodes episodes;
    final Sounds sounds;
    final FeedImport feeds;
    final Choices choices;
    final Catalogue catalogue;
    final EpisodeForms forms;
    final SoundIntake intake;
    final CoverIntake covers;
    final PublishSteps steps;
    final SentNotices notices = new SentNotices();
    final NewEpisodes told = new NewEpisodes(notices, screen);
    private final TestStores stores;

    Strand(Path home) {
        this(home, new Choices(true, new ChosenSettings()));
    }

    Strand(Path home, Choices choices) {
        this.home = home;
        this.choices = choices;
        stores = TestStores.sqlite(home);
        Store store = stores.of("podcast", Channels.class);
        media = new FolderMedia(folder(home.resolve("media")));
        channels = new Channels(store);
        episodes = new Episodes(store);
        sounds = new Sounds(store);
        feeds = new FeedImport(store);
        catalogue = new Catalogue(channels, episodes, choices);
        forms = new EpisodeForms(screen, catalogue);
        intake = new SoundIntake(screen, media, sounds);
        covers = new CoverIntake(screen, media);
        steps = new PublishSteps(screen, catalogue);
    }

    /** A file with that content, as the workbench would have received it. */
    Path file(String name, byte[] content) {
        try {
            return Files.write(folder(home.resolve("uploads")).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path mp3() {
        try (var in = Strand.class.getResourceAsStream("/avsnitt-1.mp3")) {
            return file("upload-mp3", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String html(Response response) throws IOException {
        StringBuilder out = new StringBuilder();
        ((Response.Html) response).main().render(out);
        return out.toString();
    }

    @Override
    public void close() {
        stores.close();
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
