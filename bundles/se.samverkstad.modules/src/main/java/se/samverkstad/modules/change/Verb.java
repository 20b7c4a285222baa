package se.samverkstad.modules.change;

/** What can be done with a module. None of them deletes what it has stored. */
public enum Verb {
    INSTALL,
    UPDATE,
    /** Its pages answer that it is paused; nothing is deleted. */
    PAUSE,
    /** Ends a pause. */
    ENABLE,
    /** The module goes; its data and settings are kept. */
    REMOVE
}
