package se.samverkstad.api.guide;

import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * What a {@link Guide} is called, its steps in order, and whose first day it is. Everything that is shown as text is read from
 * here without calling the module.
 */
@ComponentPropertyType
public @interface GuideEntry {
    String PREFIX_ = "samverkstad.guide.";

    /** Among {@link #first_day}: whoever develops modules, which is no role of the organisation. */
    String DEVELOPER = "developer";

    /**
     * What people's progress knows it by: lower-case letters, digits and hyphens, one of its kind within the module. Keep it for
     * ever; the title may change.
     */
    String id();

    /** The key of the title among the module's texts. Below it, {@code .lead} is a sentence on what one can do afterwards. */
    String title();

    /**
     * One to ten steps, each the key of its sentence among the module's texts. Below it, {@code .why} is why one would take it,
     * and {@code .act}, where there is something to do for the person, the words on that button. The keys are kept in people's
     * progress: keep them for ever, and give a step that has become another one another key.
     */
    String[] steps();

    /** The roles whose first day it belongs to, by their {@link se.samverkstad.api.people.RoleKeys}; none for any other guide. */
    String[] first_day() default {};

    /** Lower comes first. */
    int order() default 500;

    /** The permission a person needs to see it, as in {@link se.samverkstad.api.web.PageRoute#permission()}. */
    String permission();
}
