package se.samverkstad.modules.table;

/**
 * One started version of one module; {@code core} for the workbench's own contributions.
 *
 * @param module its id
 * @param version of its feature
 * @param feature SHA-256 of the feature's original bytes, so that two builds of one version differ
 */
public record GenerationKey(String module, String version, String feature) {
    public static final String CORE = "core";
}
