package se.samverkstad.api.todo;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import se.samverkstad.api.web.Request;

/**
 * Tells what waits for a person. Implemented by modules as a component with {@code service = TodoSource.class} and a
 * {@link TodoEntry}.
 *
 * <p>Asked when the person opens Start or <i>Att göra</i>, on any thread, under a lease, all sources beside each other and within
 * a second together; one that throws or takes longer costs only its own things, and the page says that it did not answer. Nothing
 * is changed by being asked: a thing is gone when it is done.
 */
@ConsumerType
@FunctionalInterface
public interface TodoSource {
    /** At most this many of one source are shown; what comes after is left out. */
    int MOST = 50;

    /** The most pressing first; none when nothing waits for whoever asks. */
    List<Todo> waiting(Request request) throws Exception;
}
