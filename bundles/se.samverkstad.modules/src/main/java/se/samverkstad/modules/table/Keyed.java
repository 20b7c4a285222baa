package se.samverkstad.modules.table;

/** A contribution that has a name of its own among those of its type in its module. */
public interface Keyed extends Contribution {
    /** Within its module. */
    String id();

    /** The same through all versions of the module, and what is remembered of it: {@code podcast/newest}. */
    default String key() {
        return generation().module() + "/" + id();
    }
}
