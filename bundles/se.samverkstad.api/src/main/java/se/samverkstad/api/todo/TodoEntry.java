package se.samverkstad.api.todo;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Who is asked about, and in which order. */
@ComponentPropertyType
public @interface TodoEntry {
    String PREFIX_ = "samverkstad.todo.";

    /** Lower-case letters, digits and hyphens, one of its kind within the module. */
    String id();

    /** The permission a person needs for anything to wait for them, as in {@link se.samverkstad.api.web.PageRoute#permission()}. */
    String permission();

    /** Lower comes first, among things with the same day. */
    int order() default 500;
}
