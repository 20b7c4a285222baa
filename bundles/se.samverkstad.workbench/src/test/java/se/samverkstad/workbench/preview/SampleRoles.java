package se.samverkstad.workbench.preview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Role.Words;
import se.samverkstad.people.roles.Roles;

/** Three roles; the podcast may be read by employees and edited by nobody. */
public final class SampleRoles implements Roles {
    @Override
    public List<Role> all() {
        return List.of(
                role("reader", "Läsare", "Reader"),
                role("employee", "Medarbetare", "Employee"),
                role("editor", "Redaktör", "Editor"));
    }

    private static Role role(String key, String swedish, String english) {
        return new Role(
                key,
                false,
                new Words(swedish, english),
                Optional.empty(),
                new Words("Läser det som är publicerat.", "Reads what is published."),
                List.of(swedish));
    }

    @Override
    public Role role(String key) {
        return all().stream().filter(role -> role.key().equals(key)).findFirst().orElseThrow();
    }

    @Override
    public void rename(String role, String name, By by) {
        throw new UnsupportedOperationException("nothing is changed here");
    }

    @Override
    public Optional<Role> usual(String title) {
        return all().stream().filter(role -> role.titles().contains(title)).findFirst();
    }

    @Override
    public Map<String, Set<String>> holders() {
        return Map.of("podcast.read", Set.of("employee"));
    }

    @Override
    public Set<String> known() {
        return Set.of("podcast.read", "podcast.edit");
    }

    @Override
    public void arrive(Collection<Proposal> proposals) {
        throw new UnsupportedOperationException("nothing is changed here");
    }

    @Override
    public void decide(String permission, Set<String> roles, By by) {
        throw new UnsupportedOperationException("nothing is changed here");
    }
}
