package se.samverkstad.api.command;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What a {@link Command} is called, who may run it and where it is offered. */
@ComponentPropertyType
public @interface CommandPlacement {
    String PREFIX_ = "samverkstad.command.";

    /**
     * What its address and people's own choices know it by: lower-case letters, digits and hyphens, one of its kind within
     * the module. Keep it for ever; the title may change.
     */
    String id();

    /** The key of its name among the module's texts, which says what is done: <i>Säkerhetskopiera nu</i>. */
    String title();

    /** The key of a sentence that says what comes of it. It is found by the words of both. */
    String description();

    /** The permission a person needs, as in {@link se.samverkstad.api.web.PageRoute#permission()}. */
    String permission();

    /**
     * The pages that carry it below their heading, each as its {@link se.samverkstad.api.web.PageRoute#path()} says,
     * placeholders included: pages of the module itself that do not have a button for the same already.
     */
    String[] places() default {};

    /** Lower comes first. */
    int order() default 500;

    /**
     * The keys it is proposed to be reached by: {@code Alt+Shift+N}, or {@code Ctrl+Alt+N}, with a letter A–Z or a digit.
     * Each person may choose others, or none. When two commands have the same, neither is reached by them until someone
     * chooses; so propose keys only for what people do daily.
     */
    String keys() default "";

    /** Whether it only leads somewhere and changes nothing: then a link leads straight there, without a button between. */
    boolean opens() default false;
}
