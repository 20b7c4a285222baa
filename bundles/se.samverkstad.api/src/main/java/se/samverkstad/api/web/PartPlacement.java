package se.samverkstad.api.web;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Where a {@link Part} stands and who may see it. */
@ComponentPropertyType
public @interface PartPlacement {
    String PREFIX_ = "samverkstad.part.";

    /**
     * What people's own arrangements know it by: lower-case letters, digits and hyphens, one of its kind within the
     * module. Keep it for ever; the heading may change.
     */
    String id();

    /**
     * What it joins: {@code start}, or the perspective of a strand by the whole path of its page in the menu, such as
     * {@code /podcast}. The strand may be of another module that is not here; the part shows when it comes.
     */
    String target();

    /** Where in a perspective it usually stands. Each person may choose otherwise; Start has no regions. */
    Region region() default Region.AFTER;

    /** The key of the heading among the module's texts. */
    String title();

    /** Lower comes first. */
    int order() default 500;

    /** Whether it usually takes the whole width of its region. On Start each person may choose otherwise. */
    boolean wide() default false;

    /** The permission a person needs, as in {@link PageRoute#permission()}. */
    String permission();

    /** A place around what the page of a perspective answers. They are read in this order, on a phone as well. */
    enum Region {
        /** Below it, in the same column. */
        AFTER,
        /** In the column on its right; on narrow screens below it. */
        ASIDE,
        /** Below all else, as wide as the page. */
        BOTTOM
    }
}
