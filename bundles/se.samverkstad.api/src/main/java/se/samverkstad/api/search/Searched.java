package se.samverkstad.api.search;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What a {@link SearchSource} holds and who may find it. */
@ComponentPropertyType
public @interface Searched {
    String PREFIX_ = "samverkstad.search.";

    /** What {@link SearchNews} names it by: lower-case letters, digits and hyphens, one of its kind within the module. */
    String id();

    /** The key, among the module's texts, of what its objects are called in the plural: <i>Avsnitt</i>. */
    String label();

    /**
     * The permission a person needs to find its objects, as in {@link
     * se.samverkstad.api.web.PageRoute#permission()}; the same that their pages ask for. An object may need another:
     * {@link Findable#permission(String)}.
     */
    String permission();
}
