package se.samverkstad.people;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/** Persons who are entered from a list, with their roles, and have no password. Safe on any thread. */
@ProviderType
public interface Roster {
    /**
     * A person of the list.
     *
     * @param user names them in the list and in the store
     * @param unit the name of one of the units; empty for nowhere
     * @param roles for the time being
     */
    record Entry(String user, String name, String unit, String title, boolean administrator, List<Given> roles) {
        public Entry {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A role by its key.
     *
     * @param unit the name of one of the units; empty for the whole organisation
     */
    record Given(String role, String unit) {}

    /**
     * A unit of the list.
     *
     * @param parent the name of one that stands before it; empty at the top
     */
    record Place(String name, String level, String parent) {}

    /**
     * Enters the units that are not there yet, and those who are not there yet, all or nobody, and gives the roles of the list
     * to everyone who has never had any. One entry on the record tells how many were new. The first administrator among them
     * closes the door for the set-up code.
     *
     * @return the person of each entry, in order
     */
    List<Person> enter(List<Place> units, List<Entry> entries, By by);

    Optional<Person> person(String user);
}
