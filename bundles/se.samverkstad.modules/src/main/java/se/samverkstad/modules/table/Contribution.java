package se.samverkstad.modules.table;

/** One thing that a generation contributes; what its module wrote is called only while a {@link Snapshot} is open. */
public interface Contribution {
    GenerationKey generation();
}
