package se.samverkstad.people.roles;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/** The roles of this installation and what each of them may do. Safe on any thread; every answer is read from the store. */
@ProviderType
public interface Roles {
    /** The twelve, in the order in which they are shown. */
    List<Role> all();

    /** @throws RoleRefusal when there is none with that key */
    Role role(String key);

    /**
     * Gives a role a name of the municipality's own.
     *
     * @param name empty for the one it came with
     * @throws RoleRefusal when it cannot be called that
     */
    void rename(String role, String name, By by);

    /** The role that usually has a title, by its own name or the titles it is known by; to be proposed, never just given. */
    Optional<Role> usual(String title);

    /** The keys of the roles that have each permission; without those that none has. */
    Map<String, Set<String>> holders();

    /** The permissions that have been installed or decided on at some time. */
    Set<String> known();

    /**
     * Applies the proposals for permissions that nobody has seen before. For all others the administrator's choice stands,
     * whatever became of the module since.
     */
    void arrive(Collection<Proposal> proposals);

    /**
     * Decides which roles have a permission; also before it is installed, and then instead of the proposal.
     *
     * @throws RoleRefusal when a role is unknown
     */
    void decide(String permission, Set<String> roles, By by);

    /** @param roles the keys of roles that the feature proposes for a permission */
    record Proposal(String permission, List<String> roles) {
        public Proposal {
            roles = List.copyOf(roles);
        }
    }
}
