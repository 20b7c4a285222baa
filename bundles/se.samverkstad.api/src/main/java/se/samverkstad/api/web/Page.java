package se.samverkstad.api.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One address and what it answers. Implemented by modules as a component with {@code service = Page.class} and a
 * {@link PageRoute}; without a route and a permission the module does not start.
 *
 * <p>Called on any thread, by several threads at once, under a lease on the module's generation: the generation is not
 * stopped while the call runs. Uploads are complete on disk before the call, and files are streamed after it, so a slow
 * client never holds the lease.
 */
@ConsumerType
@FunctionalInterface
public interface Page {
    /**
     * Answers one request. Must return within ten seconds.
     *
     * @throws Exception when the page fails; the workbench logs it with the module's name and shows an error page that
     *     tells nothing of the cause. Throw {@link UserError} for what the person can put right.
     */
    Response answer(Request request) throws Exception;
}
