package se.samverkstad.podcast.audio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import se.samverkstad.podcast.audio.SoundRefused.Reason;
import se.samverkstad.podcast.domain.SoundType;

/** Tells what a file is by reading it, and how long it sounds by counting. */
public final class SoundProbe {
    private SoundProbe() {}

    /**
     * @param name what the file is called; must agree with what it holds
     * @throws SoundRefused when it is not a whole mp3 or m4a
     * @throws IOException when the file cannot be read
     */
    public static ProbedSound probe(Path file, String name) throws SoundRefused, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Window bytes = new Window(channel);
            Optional<Reason> other = Signatures.other(bytes);
            if (other.isPresent()) {
                throw new SoundRefused(other.get());
            }
            ProbedSound sound = bytes.hasAscii(4, "ftyp")
                    ? new ProbedSound(SoundType.M4A, Mp4Sound.length(bytes))
                    : new ProbedSound(SoundType.MP3, Mp3Sound.length(bytes));
            if (sound.length().compareTo(Duration.ZERO) <= 0) {
                throw new SoundRefused(Reason.EMPTY);
            }
            if (!sound.type().fits(name)) {
                throw new SoundRefused(Reason.EXTENSION);
            }
            return sound;
        }
    }
}
