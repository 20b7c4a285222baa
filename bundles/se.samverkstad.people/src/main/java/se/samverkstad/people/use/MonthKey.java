package se.samverkstad.people.use;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.YearMonth;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.samverkstad.people.passwords.Secrets;

/**
 * The secret by which things are put into sketches for a month. It lies in a file beside the database and in no backup, and
 * is overwritten and deleted when its month is over: from then on nobody can find out whether someone was counted.
 *
 * @param name tells sketches of one secret from those of another; says nothing of it
 */
record MonthKey(YearMonth month, String name, String secret) {
    /** Empty when there is none, or when it cannot be understood. */
    static Optional<MonthKey> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ");
        return words.length == 3 && words[0].matches("\\d{4}-\\d{2}")
                ? Optional.of(new MonthKey(YearMonth.parse(words[0]), words[1], words[2]))
                : Optional.empty();
    }

    static MonthKey make(Path file, YearMonth month) throws IOException {
        destroy(file);
        MonthKey key = new MonthKey(month, Secrets.random(64), Secrets.random(256));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(fresh, "%s %s %s\n".formatted(month, key.name, key.secret));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    /** Overwritten first; what a file system keeps of it besides is out of our reach. */
    static void destroy(Path file) throws IOException {
        if (Files.exists(file)) {
            write(file, Secrets.random(8 * (int) Files.size(file)));
            Files.delete(file);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Where a thing stands in the sketch of a view. The view is part of it, so that someone who is in two sketches has not
     * the same place in both: what one person uses cannot be put together.
     */
    int place(String module, String view, String kind, String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(String.join("\n", module, view, kind, id).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "MonthKey[%s, %s]".formatted(month, name);
    }
}
