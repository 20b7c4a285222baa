package se.samverkstad.modules.setting;

import se.samverkstad.modules.table.Label;

/** One of the values that a setting can have. */
public record Option(String value, Label label) {}
