package se.samverkstad.modules.table;

import java.util.List;

/**
 * A permission that a module asks for.
 *
 * @param id such as {@code podcast.read}
 * @param label what it lets a person do
 * @param roles the keys of the roles that the module proposes it for; what an administrator decides stands over it
 */
public record Permission(String id, Label label, List<String> roles) {
    public Permission {
        roles = List.copyOf(roles);
    }
}
