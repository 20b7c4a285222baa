package se.samverkstad.people;

import java.util.Optional;
import java.util.UUID;

/**
 * A person as an administrator writes them.
 *
 * @param user what they will sign in with; empty for their e-mail address
 * @param unit where they belong; empty for nowhere
 * @param title free words; kept only together with a unit
 */
public record MemberWish(
        String name,
        String user,
        String email,
        Optional<UUID> unit,
        String title,
        boolean administrator,
        String language) {
    public MemberWish {
        name = name.strip();
        email = email.strip();
        user = user.isBlank() ? email : user.strip();
        title = title.strip();
    }
}
