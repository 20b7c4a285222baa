package se.samverkstad.podcast.cover;

/** In pixels. */
record Size(int width, int height) {
    static final Size UNKNOWN = new Size(0, 0);
}
