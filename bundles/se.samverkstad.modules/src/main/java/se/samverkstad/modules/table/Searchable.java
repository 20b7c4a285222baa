package se.samverkstad.modules.table;

import se.samverkstad.api.search.SearchSource;

/**
 * What people can find of one generation; its source is called only while its {@link Snapshot} is open.
 *
 * @param id within its module
 * @param label what its objects are called
 * @param permission that a person needs to find what asks for no other
 */
public record Searchable(GenerationKey generation, String id, Label label, String permission, SearchSource source)
        implements Keyed {}
