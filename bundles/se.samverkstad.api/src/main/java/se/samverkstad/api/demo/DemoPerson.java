package se.samverkstad.api.demo;

/**
 * Someone in the demo.
 *
 * @param key stable, for the contents of modules
 * @param id as in {@link se.samverkstad.api.people.Principal#id()}
 * @param name as shown
 * @param title what they work as
 * @param unit the key of their unit; empty for those who belong to none
 */
public record DemoPerson(String key, String id, String name, String title, String unit) {}
