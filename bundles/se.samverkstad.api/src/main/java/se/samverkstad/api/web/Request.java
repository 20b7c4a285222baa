package se.samverkstad.api.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.people.Principal;

/**
 * What was asked, by whom. Made by the workbench, valid until {@link Page#answer} has returned; immutable and safe on any
 * thread. In tests, the test kit makes one.
 */
@ProviderType
public interface Request {
    /** The path as asked for, decoded, beginning with {@code /}. */
    String path();

    /**
     * The value of a placeholder in the route.
     *
     * @throws IllegalArgumentException when the route has no such placeholder
     */
    String pathValue(String name);

    /** The first value of a query or form field, without surrounding space; empty when missing or blank. */
    Optional<String> parameter(String name);

    /** Every value of a query or form field, in order, as sent. */
    List<String> parameters(String name);

    /** An uploaded file that was not empty. */
    Optional<Upload> upload(String name);

    /** Who asks; {@link Principal#anonymous()} on public pages without sign-in. */
    Principal principal();

    /** The language the person reads: Swedish or English. */
    Locale locale();

    /** The address others reach this installation at, without a trailing slash. */
    URI baseAddress();

    /**
     * What this person was writing in the form of that name and has not sent: field to value, without files. Empty when
     * nothing is kept. The workbench keeps drafts, so they outlive updates and removal of the module.
     */
    Map<String, String> draft(String form);

    /** A header of the request, for conditional answers; names are case-insensitive. */
    Optional<String> header(String name);
}
