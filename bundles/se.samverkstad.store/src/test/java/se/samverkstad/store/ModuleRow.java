package se.samverkstad.store;

import java.util.UUID;

/** A row as a module would have it. */
public record ModuleRow(UUID id, String title) {}
