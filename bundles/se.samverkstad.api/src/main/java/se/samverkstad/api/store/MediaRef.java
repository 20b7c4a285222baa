package se.samverkstad.api.store;

/**
 * A file in the media store.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param length in bytes
 */
public record MediaRef(String sha256, long length) {
    public MediaRef {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
        if (length < 0) {
            throw new IllegalArgumentException("negative length " + length);
        }
    }
}
