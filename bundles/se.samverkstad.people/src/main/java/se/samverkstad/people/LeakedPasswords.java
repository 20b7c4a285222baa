package se.samverkstad.people;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list of leaked passwords that an administrator has put into the home, {@value #NAME}: lines of forty hexadecimal digits
 * (SHA-1 of the password) and, after a colon, a number, in the order of the digits, as Have I Been Pwned publishes it. It
 * may be of any size: about thirty places are read for a question, and nothing is kept. The question never leaves this
 * machine.
 */
public final class LeakedPasswords {
    static final String NAME = "leaked-passwords.txt";

    private static final Logger LOG = LoggerFactory.getLogger(LeakedPasswords.class);
    private static final int DIGITS = 40;
    private static final Pattern ENTRY = Pattern.compile("[0-9A-Fa-f]{40}(:[0-9]+)?\r?");

    /** How many places tell whether it is a list in order. */
    private static final int PROBES = 16;

    /** Longer than any line of the list. */
    private static final int LINE = 128;

    private final Optional<Path> file;

    LeakedPasswords(Optional<Path> file) {
        this.file = file;
    }

    /** In the home of this installation; none outside a framework. */
    public static LeakedPasswords here() {
        return new LeakedPasswords(Optional.ofNullable(FrameworkUtil.getBundle(LeakedPasswords.class))
                .map(Bundle::getBundleContext)
                .map(context -> context.getProperty("samverkstad.home"))
                .map(home -> Path.of(home, NAME)));
    }

    /** In that folder. */
    public static LeakedPasswords in(Path home) {
        return new LeakedPasswords(Optional.of(home.resolve(NAME)));
    }

    /** What became of the file. */
    public enum Condition {
        /** There is none. */
        NONE,
        USED,
        /** It cannot be read, or its lines are not sorted hashes: nothing is held back by it. */
        USELESS
    }

    /** Looks at a few places of the file; whoever examines the installation calls it. */
    public Condition condition() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Condition.NONE;
        }
        try (FileChannel list = FileChannel.open(file.get())) {
            return inOrder(list) ? Condition.USED : Condition.USELESS;
        } catch (IOException e) {
            LOG.warn("the list of leaked passwords could not be read: {}", e.getMessage());
            return Condition.USELESS;
        }
    }

    private static boolean inOrder(FileChannel list) throws IOException {
        String before = "";
        for (int probe = 0; probe < PROBES; probe++) {
            String line = line(list, begin(list, 0, list.size() * probe / PROBES));
            if (!ENTRY.matcher(line).matches()
                    || line.substring(0, DIGITS).toUpperCase(Locale.ROOT).compareTo(before) < 0) {
                return false;
            }
            before = line.substring(0, DIGITS).toUpperCase(Locale.ROOT);
        }
        return true;
    }

    /** Whether it is on the list; when there is none, or it cannot be read, no password is held back by it. */
    public boolean contains(String password) {
        if (file.isEmpty() || !Files.isReadable(file.get())) {
            return false;
        }
        try (FileChannel list = FileChannel.open(file.get())) {
            return contains(list, sha1(password));
        } catch (IOException e) {
            LOG.warn("the list of leaked passwords could not be read: {}", e.getMessage());
            return false;
        }
    }

    /** Halves the range until one line is left; {@code low} is always the beginning of a line. */
    private static boolean contains(FileChannel list, String sought) throws IOException {
        long low = 0;
        long high = list.size();
        while (low < high) {
            long middle = begin(list, low, low + (high - low) / 2);
            String line = line(list, middle);
            if (line.length() < DIGITS) {
                return false;
            }
            int order = line.substring(0, DIGITS).toUpperCase(Locale.ROOT).compareTo(sought);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + line.length() + 1;
            } else {
                high = middle;
            }
        }
        return false;
    }

    /** The beginning of the line that a place lies in, which is not before {@code low}. */
    private static long begin(FileChannel list, long low, long place) throws IOException {
        long from = Math.max(low, place - LINE);
        ByteBuffer before = ByteBuffer.allocate((int) (place - from));
        read(list, before, from);
        for (int at = before.position() - 1; at >= 0; at--) {
            if (before.get(at) == '\n') {
                return from + at + 1;
            }
        }
        return low;
    }

    /** Without its end; a carriage return counts to it. */
    private static String line(FileChannel list, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LINE);
        read(list, bytes, from);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static void read(FileChannel list, ByteBuffer into, long from) throws IOException {
        while (into.hasRemaining() && list.read(into, from + into.position()) > 0) {
            // Until it is full or the file ends.
            continue;
        }
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
