package se.samverkstad.modules.setting;

/** Who may choose besides the municipality, as a definition says. What a person chose holds before what their unit did. */
public enum Scope {
    UNIT,
    PERSON
}
