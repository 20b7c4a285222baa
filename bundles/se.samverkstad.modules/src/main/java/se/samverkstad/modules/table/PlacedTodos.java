package se.samverkstad.modules.table;

import se.samverkstad.api.todo.TodoSource;

/**
 * What tells of one generation's things to do; called only while its {@link Snapshot} is open.
 *
 * @param id within its module
 * @param permission that a person needs to be asked about
 */
public record PlacedTodos(GenerationKey generation, String id, int order, String permission, TodoSource source)
        implements Keyed {}
