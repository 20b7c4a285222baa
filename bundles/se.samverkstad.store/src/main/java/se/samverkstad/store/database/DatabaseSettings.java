package se.samverkstad.store.database;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which database, as fields; an address that someone wrote is never handed to a driver.
 *
 * @param postgres absent for SQLite below the home folder
 */
public record DatabaseSettings(Path home, @Nullable PostgresPlace postgres) {
    public static final String PREFIX = "samverkstad.database.";

    /**
     * One database of a PostgreSQL server.
     *
     * @param sslMode as libpq names them
     */
    public record PostgresPlace(String host, int port, String name, String user, String password, String sslMode) {
        private static final Set<String> SSL_MODES = Set.of("disable", "prefer", "require", "verify-ca", "verify-full");

        public PostgresPlace {
            refuseUnless(host.matches("[A-Za-z0-9._:-]{1,253}"), "host", host);
            refuseUnless(port > 0 && port < 65536, "port", String.valueOf(port));
            refuseUnless(name.matches("[A-Za-z0-9_-]{1,63}"), "name", name);
            refuseUnless(user.matches("[A-Za-z0-9_.@-]{1,63}"), "user", user);
            refuseUnless(SSL_MODES.contains(sslMode), "sslmode", sslMode);
        }

        @Override
        public String toString() {
            return "%s:%d/%s".formatted(host, port, name);
        }
    }

    /** @param property reads one property, null when it is not set */
    public static DatabaseSettings from(Function<String, @Nullable String> property) {
        String home = property.apply("samverkstad.home");
        if (home == null) {
            throw new IllegalArgumentException("the property samverkstad.home is not set");
        }
        String kind = or(property.apply(PREFIX + "kind"), "sqlite");
        return switch (kind) {
            case "sqlite" -> new DatabaseSettings(Path.of(home), null);
            case "postgresql" -> new DatabaseSettings(Path.of(home), postgres(property));
            default -> throw refused("kind", kind);
        };
    }

    private static PostgresPlace postgres(Function<String, @Nullable String> property) {
        String port = or(property.apply(PREFIX + "port"), "5432");
        refuseUnless(port.matches("\\d{1,5}"), "port", port);
        return new PostgresPlace(
                or(property.apply(PREFIX + "host"), "localhost"),
                Integer.parseInt(port),
                or(property.apply(PREFIX + "name"), "samverkstad"),
                or(property.apply(PREFIX + "user"), "samverkstad"),
                or(property.apply(PREFIX + "password"), ""),
                or(property.apply(PREFIX + "sslmode"), "prefer"));
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static void refuseUnless(boolean right, String field, String value) {
        if (!right) {
            throw refused(field, value);
        }
    }

    private static IllegalArgumentException refused(String field, String value) {
        return new Refused(PREFIX + field, value);
    }

    /** A field that no database can have. */
    public static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String sv;

        Refused(String key, String value) {
            super("%s cannot be '%s'".formatted(key, value));
            this.sv = "%s kan inte vara ”%s”.".formatted(key, value);
        }

        /** The message in Swedish. */
        public String sv() {
            return sv;
        }
    }
}
