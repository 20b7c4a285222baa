package se.samverkstad.podcast.store;

import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.Store;
import se.samverkstad.podcast.audio.ProbedSound;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.domain.SoundId;

/**
 * Uploaded sounds. One may wait here before it has an episode: a form that was not right yet names it, so that nobody
 * uploads twice.
 */
@Component(service = Sounds.class)
public final class Sounds {
    private static final String COLUMNS =
            "select id as sound_id, sha256, length as sound_length, type as sound_type, seconds as sound_seconds,"
                    + " file_name from ${table}sound ";

    private final Store store;

    @Activate
    public Sounds(@Reference Store store) {
        this.store = store;
    }

    /** @param addedBy the id of the person */
    public Sound add(MediaRef media, ProbedSound probed, String fileName, Instant at, String addedBy) {
        Sound sound = new Sound(new SoundId(store.newId()), media, probed.type(), probed.seconds(), fileName);
        store.write(rows -> rows.createUpdate("""
                        insert into ${table}sound (id, sha256, length, type, seconds, file_name, added_at, added_by)
                        values (:id, :sha256, :length, :type, :seconds, :name, :at, :by)
                        """)
                .bind("id", sound.id().value())
                .bind("sha256", media.sha256())
                .bind("length", media.length())
                .bind("type", sound.type().name())
                .bind("seconds", sound.seconds())
                .bind("name", fileName)
                .bind("at", at)
                .bind("by", addedBy)
                .execute());
        return sound;
    }

    /** A sound that this person uploaded; nobody names another's. */
    public Optional<Sound> find(SoundId id, String addedBy) {
        return store.read(rows -> rows.createQuery(COLUMNS + "where id = :id and added_by = :by")
                .bind("id", id.value())
                .bind("by", addedBy)
                .map(EpisodeRow::readSound)
                .findOne());
    }
}
