package se.samverkstad.workbench.demo;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import se.samverkstad.modules.table.Label;
import se.samverkstad.people.Person;

/**
 * The people one may try to be, without a password. Registered in a demo only; while it is there, every page carries the
 * band that says so. Safe on any thread.
 */
@ConsumerType
public interface DemoRoles {
    /**
     * A card on the sign-in page.
     *
     * @param key in forms
     * @param title what the person works as
     * @param name of the person
     * @param sees what this role finds, in one sentence
     */
    record Role(String key, Label title, String name, Label sees) {}

    /** In the order of the cards; empty while the demo is being filled. */
    List<Role> roles();

    /** The person behind a card; empty when there is no such card, or not yet. */
    Optional<Person> person(String key);
}
