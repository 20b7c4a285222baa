package se.samverkstad.api.command;

import org.osgi.annotation.versioning.ConsumerType;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.UserError;

/**
 * Something a person can have done by its name, wherever it is offered: on the page of all commands, on the pages that {@link
 * CommandPlacement#places()} names, in the search. Implemented by modules as a component with {@code service =
 * Command.class} and a {@link CommandPlacement}; without a permission the module does not start.
 *
 * <p>The request is that of the page the command is offered on: {@link Request#path()} is where the person is, and there
 * are neither fields nor placeholders. A command that needs more of them leads to a page that asks. Called on any thread,
 * by several threads at once, under a lease.
 *
 * <p>A button runs a command at once. What cannot be put right afterwards leads to a page that tells so instead.
 */
@ConsumerType
@FunctionalInterface
public interface Command {
    /**
     * Whether this person can have it done now; whether they may, the workbench has asked. Changes nothing. Must return
     * within a second, together with all that are offered beside it: one that does not, or throws, is shown as one that
     * cannot run.
     */
    default Readiness readiness(Request request) throws Exception {
        return Readiness.ready();
    }

    /**
     * Does it, after {@link #readiness} was asked once more. Must return within eight seconds.
     *
     * @throws UserError when it could not be done for a reason the person can put right
     * @throws Exception when it fails; the person is told that this command failed, and nothing of the cause
     */
    Done run(Request request) throws Exception;
}
