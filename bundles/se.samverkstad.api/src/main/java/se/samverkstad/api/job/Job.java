package se.samverkstad.api.job;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work in pieces. Implemented by modules as a component with {@code service = Job.class} and {@link JobRules}.
 *
 * <p>Each piece is called under a lease of its own, on any thread and any node, so an update of the module takes place between
 * two pieces and never waits for the whole. The point that a piece answers with is kept before the next one is called, and is
 * all that the next one knows: keep nothing in fields. A piece is called again with the same point when the process died before
 * its point was kept, so doing it twice must be the same as doing it once. An older version of the module may be asked to go on
 * from the point of a newer one: what it does not understand, it begins anew.
 */
@ConsumerType
public interface Job {
    /**
     * Does the next piece, of about a second, and no longer than ten: then the job is stopped, and says so.
     *
     * @return how far it has come, or that it has ended
     * @throws CannotGoOn when it stops for a reason that people can do something about; someone may let it go on from the same
     *     point
     */
    Progress next(Piece piece) throws Exception;

    /**
     * Called once it has been cancelled, between two pieces and at most ten seconds, to put away what is half done. Not called
     * for a module that is away; whatever it then leaves, the next run must bear.
     *
     * @return what people are told of what is left, as {@link Progress#stopped}; {@link Progress#ended} when it was done before
     *     it could be stopped, which is then its end as any other, with its address; empty to say that what was done stays
     */
    default Optional<Progress> cancelled(Piece piece) throws Exception {
        return Optional.empty();
    }
}
