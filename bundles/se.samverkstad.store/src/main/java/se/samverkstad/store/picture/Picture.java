package se.samverkstad.store.picture;

/**
 * What a file shows, as its own bytes say.
 *
 * @param width and height in pixels
 */
public record Picture(PictureType type, int width, int height) {}
