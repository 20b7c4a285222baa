package se.samverkstad.podcast.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Upload;
import se.samverkstad.podcast.audio.ProbedSound;
import se.samverkstad.podcast.audio.SoundProbe;
import se.samverkstad.podcast.audio.SoundRefused;
import se.samverkstad.podcast.domain.FileName;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.domain.SoundId;
import se.samverkstad.podcast.store.Sounds;

/** Takes the sound file that came with a form, after having looked at what it is. */
@Component(service = SoundIntake.class)
public final class SoundIntake {
    private final Screen screen;
    private final MediaStore media;
    private final Sounds sounds;

    @Activate
    public SoundIntake(@Reference Screen screen, @Reference MediaStore media, @Reference Sounds sounds) {
        this.screen = screen;
        this.media = media;
        this.sounds = sounds;
    }

    /**
     * @param sound the new file, or one that this person uploaded with the form before
     * @param refusal one sentence; empty when nothing was refused
     */
    record Taken(Optional<Sound> sound, String refusal) {}

    Taken take(Request request, EpisodeInput input, Instant at) throws IOException {
        Optional<Sound> before = SoundId.parse(input.sound())
                .flatMap(id -> sounds.find(id, request.principal().id()));
        Optional<Upload> upload = request.upload(Need.SOUND.field());
        if (upload.isEmpty()) {
            return new Taken(before, "");
        }
        Text t = screen.text(request);
        String submitted = FileName.shown(upload.get().submittedName());
        String name = submitted.isEmpty() ? t.of("episode.sound.unnamed") : submitted;
        try {
            ProbedSound probed = SoundProbe.probe(upload.get().file(), name);
            MediaRef stored = media.put(upload.get().file());
            return new Taken(
                    Optional.of(sounds.add(
                            stored, probed, name, at, request.principal().id())),
                    "");
        } catch (SoundRefused e) {
            return new Taken(before, t.of("sound.refused." + e.reason(), name));
        } catch (StoreException e) {
            if (e.code() != StoreException.Code.FULL) {
                throw e;
            }
            return new Taken(before, t.of("sound.refused.FULL", name));
        }
    }
}
