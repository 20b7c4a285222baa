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

    /** The id of the page it joins; the workbench offers {@code start}. */
    String target();

    /** The key of the heading among the module's texts. */
    String title();

    /** Lower comes first. */
    int order() default 500;

    /** Whether it usually takes the whole width. Each person may choose otherwise. */
    boolean wide() default false;

    /** The permission a person needs, as in {@link PageRoute#permission()}. */
    String permission();
}
