package se.samverkstad.store.transfer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Counts rows and adds up their hashes modulo 2^256, so that no order is needed and no row is counted as another. */
final class RowSums {
    private final MessageDigest digest = sha256();
    private final byte[] sum = new byte[32];
    private long rows;

    void add(@Nullable Object[] row) {
        for (Object value : row) {
            if (value == null) {
                digest.update((byte) 0);
            } else {
                byte[] canonical = TypeWord.canonical(value);
                digest.update((byte) 1);
                digest.update(ByteBuffer.allocate(4).putInt(canonical.length).array());
                digest.update(canonical);
            }
        }
        byte[] hash = digest.digest();
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            int added = (sum[i] & 0xff) + (hash[i] & 0xff) + carry;
            sum[i] = (byte) added;
            carry = added >> 8;
        }
        rows++;
    }

    TableSum of(String table) {
        return new TableSum(table, rows, HexFormat.of().formatHex(sum));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
