package se.samverkstad.modules.table;

/**
 * A kind of notices that one generation sends, as it declares it.
 *
 * @param id within its module
 * @param permission what a person needs to see any
 * @param optional whether each person may turn them off
 * @param weekly whether they are told in the weekly mail
 */
public record NoticeSort(
        GenerationKey generation, String id, Label name, String permission, int order, boolean optional, boolean weekly)
        implements Contribution {}
