package se.samverkstad.modules.table;

import se.samverkstad.api.web.Part;

/** A part that joins another page; called only while its {@link Snapshot} is open. */
public record PlacedPart(
        GenerationKey generation, String target, Label title, int order, String permission, Part part) {}
