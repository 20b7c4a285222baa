package se.samverkstad.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A file lock that the operating system releases when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {
    private static final int LARGEST = 4096;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path file) throws IOException, Held {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (tryLock(channel) == null) {
                throw new Held(read(channel));
            }
            taken = true;
            HomeLock lock = new HomeLock(channel);
            lock.write(ProcessHandle.current().pid(), "");
            return lock;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    static boolean isHeld(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static Properties read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LARGEST);
        channel.read(bytes, 0);
        Properties holder = new Properties();
        for (String line : new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                holder.setProperty(
                        line.substring(0, equals), line.substring(equals + 1).strip());
            }
        }
        return holder;
    }

    void write(long process, String address) throws IOException {
        byte[] text = "process=%d\naddress=%s\n".formatted(process, address).getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text), 0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process has it. */
    static final class Held extends Exception {
        private static final long serialVersionUID = 1;

        private final String process;
        private final String address;

        Held(Properties holder) {
            this.process = holder.getProperty("process", "?");
            this.address = holder.getProperty("address", "");
        }

        String process() {
            return process;
        }

        String address() {
            return address;
        }
    }
}
