package se.samverkstad.api.demo;

/**
 * A unit in the demo.
 *
 * @param key stable, for the contents of modules
 * @param id stable, made by the application
 * @param name as shown
 * @param area the part of the organisation it belongs to
 */
public record DemoUnit(String key, String id, String name, String area) {}
