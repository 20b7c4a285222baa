package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import se.samverkstad.store.backup.BackupRefused;

/** One backup at a time in a folder, whichever process makes it. The lock goes with the process, however it ends. */
final class Turn implements AutoCloseable {
    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    static Turn take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            taken = false;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        if (!taken) {
            throw new BackupRefused(
                    "BUSY",
                    "En säkerhetskopia skrivs redan till %s; vänta tills den är klar.".formatted(folder),
                    "A backup is already being written to %s; wait until it is done.".formatted(folder));
        }
        return new Turn(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
