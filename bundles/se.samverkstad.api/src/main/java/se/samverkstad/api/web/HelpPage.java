package se.samverkstad.api.web;

import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Which page of the module's help tells of a {@link Page} or a {@link Part}; "Hjälp" of the header leads there while the page
 * is open, and "Hjälp" beside the heading of the part wherever it stands. Without one both lead to the first page of the
 * module's help; when the module carries none, a page leads to the contents of the handbook, and a part has no such link.
 *
 * <p>Help is Markdown in the bundle: {@code OSGI-INF/help/1-skriva.md} in Swedish and, when there is one,
 * {@code 1-skriva.en.md} in English. The number orders the pages and is no part of the name, which is {@code skriva} here.
 * Pictures lie in {@code OSGI-INF/help/bilder}, those with English words as {@code tavla.en.png}. The pages stand in the handbook while the module is installed.
 */
@ComponentPropertyType
public @interface HelpPage {
    String PREFIX_ = "samverkstad.help.";

    /** The name of the page: small letters, digits and hyphens, without number and ending. */
    String page();
}
