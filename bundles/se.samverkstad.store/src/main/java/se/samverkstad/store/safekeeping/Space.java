package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.samverkstad.store.backup.BackupRefused;

/** Whether there is room, before anything is written. */
final class Space {
    /** Left over, for the running installation. */
    private static final long SPARE = 64 << 20;

    private Space() {}

    static void refuseUnlessRoomFor(long bytes, Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes + SPARE) {
            throw new BackupRefused(
                    "NO_SPACE",
                    "%s har %s ledigt, och det behövs %s; frigör utrymme eller välj en annan plats."
                            .formatted(folder, size(free), size(bytes + SPARE)),
                    "%s has %s free, and %s is needed; make room or choose another place."
                            .formatted(folder, size(free), size(bytes + SPARE)));
        }
    }

    private static String size(long bytes) {
        return bytes < 10L << 30 ? "%d MB".formatted(bytes >> 20) : String.format(Locale.ROOT, "%d GB", bytes >> 30);
    }
}
