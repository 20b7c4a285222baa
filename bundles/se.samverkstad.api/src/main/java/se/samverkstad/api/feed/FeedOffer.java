package se.samverkstad.api.feed;

import org.osgi.service.component.annotations.ComponentPropertyType;
import se.samverkstad.api.web.PageRoute;

/** What a {@link PersonalFeed} is called and who may have it. */
@ComponentPropertyType
public @interface FeedOffer {
    String PREFIX_ = "samverkstad.feed.";

    /**
     * What people's addresses know it by: lower-case letters, digits and hyphens, one of its kind within the module. Keep it
     * for ever; the name may change.
     */
    String id();

    /** The form in which programs get it, and so what {@link PersonalFeed#read} answers with. */
    FeedKind kind();

    /** The key of its name among the module's texts. */
    String name();

    /** The key of one sentence on what is in it, among the module's texts. */
    String description();

    /** Lower comes first. */
    int order() default 500;

    /** The permission a person needs, as in {@link PageRoute#permission()}; never {@code public}. */
    String permission();
}
