package se.samverkstad.modules.table;

/** An entry of the navigation, for those who may do what {@code permission} names. */
public record MenuItem(GenerationKey generation, String path, Label label, int order, String permission)
        implements Contribution {}
