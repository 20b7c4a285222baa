package se.samverkstad.store.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a full disk from other failures; Java has no exception of its own for it. */
final class NoSpace {
    /** The system's words may be in its language, so the space that is left counts too. */
    private static final long NOTHING = 1 << 16;

    private NoSpace() {}

    static boolean is(IOException failure, Path where) {
        String words = String.valueOf(failure.getMessage());
        if (words.contains("No space left") || words.contains("quota exceeded")) {
            return true;
        }
        try {
            return Files.getFileStore(where).getUsableSpace() < NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
