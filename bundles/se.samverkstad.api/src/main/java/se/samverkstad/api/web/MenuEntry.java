package se.samverkstad.api.web;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Puts a {@link Page} without placeholders into the navigation, for those who may see it. */
@ComponentPropertyType
public @interface MenuEntry {
    String PREFIX_ = "samverkstad.menu.";

    /** The key of the label among the module's texts. */
    String label();

    /** Where in the list; lower comes first. Strands lie between 100 and 900, administration of the system above. */
    int order() default 500;
}
