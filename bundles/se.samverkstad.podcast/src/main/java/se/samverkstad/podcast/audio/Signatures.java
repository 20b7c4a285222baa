package se.samverkstad.podcast.audio;

import java.util.Optional;
import se.samverkstad.podcast.audio.SoundRefused.Reason;

/** How files begin that people send by mistake, so that the answer can say what to do. */
final class Signatures {
    private Signatures() {}

    static Optional<Reason> other(Window bytes) throws java.io.IOException {
        if (bytes.length() == 0) {
            return Optional.of(Reason.EMPTY);
        }
        boolean riff = bytes.hasAscii(0, "RIFF") || bytes.hasAscii(0, "RF64");
        if (riff && bytes.hasAscii(8, "WAVE") || bytes.hasAscii(0, "FORM") && bytes.hasAscii(8, "AIF")) {
            return Optional.of(Reason.WAV);
        }
        boolean otherSound = bytes.hasAscii(0, "OggS")
                || bytes.hasAscii(0, "fLaC")
                || bytes.hasAscii(0, "#!AMR")
                || bytes.has(0, 0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11)
                || isAdts(bytes);
        return otherSound ? Optional.of(Reason.OTHER_SOUND) : Optional.empty();
    }

    /** Bare AAC: twelve bits of sync and layer 0. */
    private static boolean isAdts(Window bytes) throws java.io.IOException {
        return bytes.at(0) == 0xFF && (bytes.at(1) & 0xF6) == 0xF0;
    }
}
