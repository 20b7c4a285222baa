package se.samverkstad.api.search;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Objects of one kind that people can find. Implemented by modules as a component with {@code service =
 * SearchSource.class} and {@link Searched}.
 *
 * <p>The workbench reads the objects into an index of its own, so a search never waits for a module. They are in it
 * exactly as long as the module runs. Called from one thread at a time, under a lease; each call must return within ten
 * seconds and change nothing.
 */
@ConsumerType
public interface SearchSource {
    /**
     * A short text that is another one whenever an object has come, changed or gone, such as the number of rows with the
     * sum of their versions. Asked about once a minute and at every start: when it differs from what the index was made
     * of, and {@link SearchNews} has not told of it, everything is read again.
     */
    String state() throws Exception;

    /**
     * The objects that come after the one with that id, in an order that stays the same, such as that of their ids.
     *
     * @param id of the last object of the call before, which may be gone by now; empty for the first ones
     * @param most how many to answer with; fewer means that there are no more
     */
    List<Findable> after(String id, int most) throws Exception;

    /** The object as it is now; empty when it is gone, or is not to be found. */
    Optional<Findable> find(String id) throws Exception;
}
