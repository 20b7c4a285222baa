package se.samverkstad.workbench.command.key;

/**
 * A command on the page of keys.
 *
 * @param id of its fields, the same each time
 * @param name of its fields: {@code module/id}
 * @param modifiers and letter that are chosen; both empty for none
 * @param proposed what it has when nobody has chosen; empty for none
 * @param clash what else has the same keys, or who else uses them; empty when nobody does
 */
public record ShortcutRow(
        String id, String name, String title, String modifiers, String letter, String proposed, String clash) {}
