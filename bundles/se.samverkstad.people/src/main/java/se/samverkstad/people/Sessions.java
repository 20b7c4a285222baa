package se.samverkstad.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/** Who is signed in where. Nothing is cached: what is ended here is ended on every node at once. Safe on any thread. */
@ProviderType
public interface Sessions {
    /** Those of a person that go on, the one used last first. */
    List<OpenSession> of(UUID person);

    /** Those of these that go on, by key, with what their persons may now; asking does not count as use. */
    Map<String, Session> lasting(Set<String> keys);

    /** Ends one if it is that person's. @return whether there was one */
    boolean end(UUID person, String key, By by);

    /** Ends all of a person but the one kept. @return how many */
    int endOthers(UUID person, String kept, By by);

    /** Ends all of a person. @return how many */
    int endAll(UUID person, By by);
}
