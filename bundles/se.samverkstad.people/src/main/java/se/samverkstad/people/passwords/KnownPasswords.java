package se.samverkstad.people.passwords;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The 474,743 passwords of eight characters or more that were found most often in breaches, as the first 40 bits of their
 * SHA-256: sixteen bits name a drawer, the other 24 lie in it, sorted. A password that is not among them is taken for one
 * of them once in two million. {@code known-passwords.bin} is made by {@code KnownPasswordsMaker}, which says from what.
 *
 * <p>The file: 65,536 bytes, each the number of entries of a drawer, and then three bytes for each entry.
 */
public final class KnownPasswords {
    static final int DRAWERS = 1 << 16;
    static final int ENTRY = 3;

    private final int[] begin;
    private final byte[] entries;

    private KnownPasswords(int[] begin, byte[] entries) {
        this.begin = begin;
        this.entries = entries;
    }

    /** Read when the first password is chosen, and kept. */
    static KnownPasswords shipped() {
        return Shipped.ALL;
    }

    private static final class Shipped {
        static final KnownPasswords ALL = read("known-passwords.bin");
    }

    private static KnownPasswords read(String name) {
        try (InputStream in = KnownPasswords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in this bundle");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnownPasswords read(InputStream in) throws IOException {
        byte[] counts = new byte[DRAWERS];
        new DataInputStream(in).readFully(counts);
        int[] begin = new int[DRAWERS + 1];
        for (int drawer = 0; drawer < DRAWERS; drawer++) {
            begin[drawer + 1] = begin[drawer] + (counts[drawer] & 0xff);
        }
        byte[] entries = in.readAllBytes();
        if (entries.length != begin[DRAWERS] * ENTRY) {
            throw new IOException("the known passwords are cut off: %d bytes where %d were expected"
                    .formatted(entries.length, begin[DRAWERS] * ENTRY));
        }
        return new KnownPasswords(begin, entries);
    }

    int size() {
        return begin[DRAWERS];
    }

    /** @param password in small letters */
    boolean contains(String password) {
        long key = key(password);
        int low = begin[drawer(key)];
        int high = begin[drawer(key) + 1];
        int sought = rest(key);
        while (low < high) {
            int middle = (low + high) >>> 1;
            int found = entry(middle);
            if (found == sought) {
                return true;
            }
            if (found < sought) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return false;
    }

    private int entry(int at) {
        int from = at * ENTRY;
        return (entries[from] & 0xff) << 16 | (entries[from + 1] & 0xff) << 8 | (entries[from + 2] & 0xff);
    }

    static int drawer(long key) {
        return (int) (key >>> 24);
    }

    static int rest(long key) {
        return (int) (key & 0xffffff);
    }

    /** The first 40 bits of the hash. */
    static long key(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            long key = 0;
            for (int i = 0; i < 5; i++) {
                key = key << 8 | (hash[i] & 0xff);
            }
            return key;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
