package se.samverkstad.podcast.domain;

import se.samverkstad.api.store.MediaRef;

/** A cover of ours: a square picture, 1400–3000 pixels wide. */
public record Cover(MediaRef media, CoverType type) {}
