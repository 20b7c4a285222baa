package se.samverkstad.api.web;

import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Which page of the module's help tells of a {@link Page}; "Hjälp" leads there while the page is open. A page without one
 * leads to the first page of its module's help, and to the contents of the handbook when the module carries none.
 *
 * <p>Help is Markdown in the bundle: {@code OSGI-INF/help/1-skriva.md} in Swedish and, when there is one,
 * {@code 1-skriva.en.md} in English. The number orders the pages and is no part of the name, which is {@code skriva} here.
 * Pictures lie in {@code OSGI-INF/help/bilder}. The pages stand in the handbook while the module is installed.
 */
@ComponentPropertyType
public @interface HelpPage {
    String PREFIX_ = "samverkstad.help.";

    /** The name of the page: small letters, digits and hyphens, without number and ending. */
    String page();
}
