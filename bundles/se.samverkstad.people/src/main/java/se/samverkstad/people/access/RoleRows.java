package se.samverkstad.people.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Names of roles, and what each may do, as rows. */
final class RoleRows {
    private RoleRows() {}

    static Map<String, String> names(Handle rows) {
        return rows.createQuery("SELECT role, name FROM ${table}role_name")
                .reduceRows(new HashMap<>(), (names, row) -> {
                    names.put(row.getColumn("role", String.class), row.getColumn("name", String.class));
                    return names;
                });
    }

    /** @param name empty for the one it came with */
    static void name(Handle rows, String role, String name) {
        rows.createUpdate("DELETE FROM ${table}role_name WHERE role = :role")
                .bind("role", role)
                .execute();
        if (!name.isEmpty()) {
            rows.createUpdate("INSERT INTO ${table}role_name (role, name) VALUES (:role, :name)")
                    .bind("role", role)
                    .bind("name", name)
                    .execute();
        }
    }

    static Map<String, Set<String>> holders(Handle rows) {
        return rows.createQuery("SELECT permission, role FROM ${table}role_permission")
                .reduceRows(new TreeMap<>(), (holders, row) -> {
                    holders.computeIfAbsent(row.getColumn("permission", String.class), key -> new TreeSet<>())
                            .add(row.getColumn("role", String.class));
                    return holders;
                });
    }

    static Set<String> known(Handle rows) {
        return new TreeSet<>(rows.createQuery("SELECT permission FROM ${table}permission_known")
                .mapTo(String.class)
                .list());
    }

    /** Notes that a permission is known; whoever comes first decides. @return whether it was not */
    static boolean know(Handle rows, String permission, Instant now) {
        return rows.createUpdate("INSERT INTO ${table}permission_known (permission, since) VALUES (:permission, :now)"
                                + " ON CONFLICT (permission) DO NOTHING")
                        .bind("permission", permission)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    static void grant(Handle rows, String permission, Collection<String> roles) {
        for (String role : roles) {
            rows.createUpdate("INSERT INTO ${table}role_permission (permission, role) VALUES (:permission, :role)"
                            + " ON CONFLICT (permission, role) DO NOTHING")
                    .bind("permission", permission)
                    .bind("role", role)
                    .execute();
        }
    }

    static void withdraw(Handle rows, String permission, Collection<String> roles) {
        for (String role : roles) {
            rows.createUpdate("DELETE FROM ${table}role_permission WHERE permission = :permission AND role = :role")
                    .bind("permission", permission)
                    .bind("role", role)
                    .execute();
        }
    }
}
