package se.samverkstad.people.file;

/**
 * One unit in a file. Texts are empty where nothing stands.
 *
 * @param line where its row begins, counted from 1 with the headings, as a spreadsheet counts
 * @param email of the manager
 */
public record UnitRow(long line, String code, String unit, String parent, String level, String manager, String email) {}
