package se.samverkstad.api.web;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** The address of a {@link Page}, who may ask for it and how. */
@ComponentPropertyType
public @interface PageRoute {
    String PREFIX_ = "samverkstad.route.";

    /**
     * The path below the module's own, beginning with {@code /}: {@code /avsnitt/{id}} of module {@code podcast} answers
     * at {@code /podcast/avsnitt/…}. A segment {@code {name}} matches one segment and is read with
     * {@link Request#pathValue}. A literal segment wins over a placeholder; two routes of equal shape are refused.
     */
    String path();

    /** How the address is asked for; decides method, sign-in and cross-site rule. */
    Kind kind() default Kind.PAGE;

    /**
     * The permission a person needs: one that the module's feature declares, {@link
     * se.samverkstad.api.people.Permissions#SIGNED_IN} or, for {@link Kind#PUBLIC} only, {@link
     * se.samverkstad.api.people.Permissions#PUBLIC}.
     */
    String permission();

    /** The most bytes that a form with files may hold; 0 refuses files. */
    long upload_limit() default 0;

    /**
     * Fields that are no free text, such as a certificate or a telephone number. The workbench refuses a form or query with
     * a personal number in any field but these and passwords (names with {@code password} or {@code losenord}); what
     * stands in these is not looked at, and not shown again when another field is refused. Ids, hashes and dates need not
     * be named: they are told apart.
     */
    String[] unexamined() default {};

    /** How an address is asked for. */
    enum Kind {
        /** GET and HEAD by a signed-in person. */
        PAGE,
        /** POST by a signed-in person, from a form of ours. */
        ACTION,
        /** GET and HEAD by anyone, without sign-in: public pages, feeds and their files. */
        PUBLIC
    }
}
