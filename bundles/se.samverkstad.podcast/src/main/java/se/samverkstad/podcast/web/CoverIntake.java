package se.samverkstad.podcast.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Upload;
import se.samverkstad.podcast.cover.CoverProbe;
import se.samverkstad.podcast.cover.CoverRefused;
import se.samverkstad.podcast.domain.Cover;
import se.samverkstad.podcast.domain.CoverType;
import se.samverkstad.podcast.domain.FileName;

/** Takes the cover that came with a form, after having looked at what it is. */
@Component(service = CoverIntake.class)
public final class CoverIntake {
    static final String FILE = "omslag";
    /** Names a cover that was uploaded with the form before, so that nobody uploads twice. */
    static final String KEPT = "uppladdat-omslag";

    private static final Pattern NAMED = Pattern.compile("([0-9a-f]{64})-(\\d{1,9})");

    private final Screen screen;
    private final MediaStore media;

    @Activate
    public CoverIntake(@Reference Screen screen, @Reference MediaStore media) {
        this.screen = screen;
        this.media = media;
    }

    /**
     * @param cover the new one; empty when none came
     * @param refusal one sentence; empty when nothing was refused
     */
    record Taken(Optional<Cover> cover, String refusal) {
        static Taken nothing() {
            return new Taken(Optional.empty(), "");
        }

        /** What a form carries to name it again. */
        String kept() {
            return cover.map(each -> each.media().sha256() + "-" + each.media().length())
                    .orElse("");
        }
    }

    Taken take(Request request) throws IOException {
        Optional<Upload> upload = request.upload(FILE);
        if (upload.isEmpty()) {
            return new Taken(kept(request.parameter(KEPT).orElse("")), "");
        }
        Text t = screen.text(request);
        String submitted = FileName.shown(upload.get().submittedName());
        String name = submitted.isEmpty() ? t.of("episode.sound.unnamed") : submitted;
        try {
            CoverType type = CoverProbe.probe(upload.get().file(), name);
            return new Taken(Optional.of(new Cover(media.put(upload.get().file()), type)), "");
        } catch (CoverRefused e) {
            return refused(t.of("cover.refused." + e.reason(), name, e.width(), e.height()));
        } catch (StoreException e) {
            if (e.code() != StoreException.Code.FULL) {
                throw e;
            }
            return refused(t.of("sound.refused.FULL", name));
        }
    }

    /** Looks again at what it is, because a form may name anything. */
    private Optional<Cover> kept(String named) throws IOException {
        Matcher matcher = NAMED.matcher(named);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        MediaRef ref = new MediaRef(matcher.group(1), Long.parseLong(matcher.group(2)));
        Optional<Path> file = media.find(ref);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cover(ref, CoverProbe.probe(file.get())));
        } catch (CoverRefused e) {
            return Optional.empty();
        }
    }

    private static Taken refused(String sentence) {
        return new Taken(Optional.empty(), sentence);
    }
}
