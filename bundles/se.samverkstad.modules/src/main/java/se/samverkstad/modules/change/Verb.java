package se.samverkstad.modules.change;

/** What can be done with a module. None but the last deletes what it has stored. */
public enum Verb {
    INSTALL,
    UPDATE,
    /** To an earlier version that is kept here, and to no other; its data steps stay as they are. */
    DOWNGRADE,
    /** Its pages answer that it is paused; nothing is deleted. */
    PAUSE,
    /** Ends a pause. */
    ENABLE,
    /** The module goes; its data and settings are kept. */
    REMOVE,
    /**
     * Takes back the latest change of this module alone, while that can be done. What others were changed to since stays;
     * so does everything that was saved.
     */
    UNDO,
    /**
     * A removed module is forgotten, once its data were purged by a decision. Never planned by hand: {@link Modules#purge}
     * ends with it.
     */
    PURGE
}
