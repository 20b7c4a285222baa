package se.samverkstad.api.job;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What a {@link Job} is called and who may start it. */
@ComponentPropertyType
public @interface JobRules {
    String PREFIX_ = "samverkstad.job.";

    /**
     * What {@link Jobs#start} names: lower-case letters, digits and hyphens, one of its kind within the module. Keep it for
     * ever, since a run that is under way names it; the title may change.
     */
    String id();

    /** The key, among the module's texts, of what is being done: <i>Säkerhetskopiering</i>. */
    String title();

    /**
     * The permission that a person needs to start it, to see how far it has come and to cancel it, as in
     * {@link se.samverkstad.api.web.PageRoute#permission()}.
     */
    String permission();

    /** Whether it may be cancelled. No only for what must come to its end once it has begun. */
    boolean cancellable() default true;
}
