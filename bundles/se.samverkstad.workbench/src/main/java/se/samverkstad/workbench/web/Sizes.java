package se.samverkstad.workbench.web;

/** Sizes as people write them. */
final class Sizes {
    private Sizes() {}

    /** Such as {@code 500 MB}; whole numbers, so that both languages write it alike. */
    static String words(long bytes) {
        if (bytes >= 1L << 30 && bytes % (1L << 30) == 0) {
            return (bytes >> 30) + " GB";
        }
        if (bytes >= 1L << 20) {
            return (bytes >> 20) + " MB";
        }
        return bytes >= 1L << 10 ? (bytes >> 10) + " kB" : bytes + " byte";
    }
}
