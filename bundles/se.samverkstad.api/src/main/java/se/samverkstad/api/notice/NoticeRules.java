package se.samverkstad.api.notice;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What holds for the notices of one {@link NoticeKind}. */
@ComponentPropertyType
public @interface NoticeRules {
    String PREFIX_ = "samverkstad.notice.";

    /**
     * What {@link Notice#kind()} names: lower-case letters, digits and hyphens, one of its kind within the module. Keep it
     * for ever; the name may change.
     */
    String id();

    /** The key, among the module's texts, of what people call it, such as <i>Nya avsnitt</i>. */
    String name();

    /**
     * The permission that a person needs to see any of them, as in
     * {@link se.samverkstad.api.web.PageRoute#permission()}. Whoever loses it sees them no longer.
     */
    String permission();

    /** Where in the list of kinds; lower comes first. */
    int order() default 500;

    /** Whether each person may turn them off. No only for what someone must act on. */
    boolean optional() default true;

    /** Whether those that are unread are told in the weekly mail too. No for what is old after a day. */
    boolean weekly() default true;
}
