package se.samverkstad.podcast.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Upload;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.FileName;
import se.samverkstad.podcast.feed.FeedReader;
import se.samverkstad.podcast.feed.FeedRefused;
import se.samverkstad.podcast.feed.ImportedFeed;
import se.samverkstad.podcast.store.FeedImport;

/** Makes a channel of an uploaded feed, or says in one sentence why not and makes nothing. */
@Component(service = Page.class)
@PageRoute(path = "/kanaler/ny", kind = Kind.ACTION, permission = PodcastPermissions.EDIT, upload_limit = 20L << 20)
public final class ImportAction implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final FeedImport feeds;
    private final Clock clock;

    @Activate
    public ImportAction(@Reference Screen screen, @Reference Catalogue catalogue, @Reference FeedImport feeds) {
        this(screen, catalogue, feeds, Clock.systemUTC());
    }

    ImportAction(Screen screen, Catalogue catalogue, FeedImport feeds, Clock clock) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Text t = screen.text(request);
        Optional<Upload> upload = request.upload(ImportPage.FILE);
        if (upload.isEmpty()) {
            return refused(t, request, t.of("import.flode.missing"));
        }
        ImportedFeed feed;
        try (InputStream in = Files.newInputStream(upload.get().file())) {
            feed = FeedReader.read(in);
        } catch (FeedRefused e) {
            String name = FileName.shown(upload.get().submittedName());
            return refused(t, request, t.of("feed.refused." + e.reason(), name));
        }
        Optional<Channel> known = feed.guid().flatMap(catalogue.channels()::withGuid);
        if (known.isPresent()) {
            return refused(t, request, t.of("import.known", known.get().about().title()));
        }
        Channel channel = feeds.create(
                feed,
                request.baseAddress().toString(),
                request.parameter(ImportPage.OPEN).isPresent(),
                clock.instant(),
                request.principal().name());
        return Response.redirect(
                Addresses.channel(channel),
                t.of("import.done", channel.about().title(), feed.items().size()));
    }

    private Response refused(Text t, Request request, String sentence) {
        boolean open = request.parameter(ImportPage.OPEN).isPresent();
        ImportForm form = ImportPage.form(t, open, Map.of(ImportPage.FILE, sentence));
        return Response.invalid(t.of("import.title"), screen.form(t, "import.jte", form));
    }
}
