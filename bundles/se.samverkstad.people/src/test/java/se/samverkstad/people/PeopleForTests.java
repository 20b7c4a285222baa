package se.samverkstad.people;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.passwords.Hashing;
import se.samverkstad.people.signin.StoredPasswords;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.people.signin.StoredSecondFactor;
import se.samverkstad.people.signin.StoredSessions;
import se.samverkstad.store.secret.Seal;
import se.samverkstad.store.setting.Settings;

/** The people of a store, wired by hand, with hashes so weak that tests are quick. */
public final class PeopleForTests {
    public static final Argon2 QUICK = new Argon2(64, 1, 1);

    final Hashing hashing = new Hashing(4, 2_000);
    final StoredSecondFactor factor;
    public final StoredPeople people;
    final StoredPasswords passwords;
    final StoredSessions sessions;

    public PeopleForTests(Store store, Clock clock) {
        this(store, clock, QUICK, Seal.random(), new Choices());
    }

    public PeopleForTests(Store store, Clock clock, Argon2 argon2, Seal seal, Settings settings) {
        StoredAuditLog log = new StoredAuditLog(store, clock);
        factor = new StoredSecondFactor(store, settings, log, seal, clock, argon2);
        people = new StoredPeople(store, clock, argon2, factor, log, hashing);
        passwords = new StoredPasswords(store, log, clock, argon2);
        sessions = new StoredSessions(store, clock);
    }

    /** Empties the tables that hold persons and what is theirs. */
    public static void empty(Store store) {
        for (String table : new String[] {
            "token",
            "session",
            "half_sign_in",
            "password_reset",
            "recovery_code",
            "second_factor_offer",
            "second_factor",
            "first_administrator",
            "person"
        }) {
            store.write(rows -> rows.execute("DELETE FROM ${table}" + table));
        }
    }

    /** The municipality's choices, forgotten when the test ends. */
    public static final class Choices implements Settings {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void save(Map<String, Optional<String>> changes, By by) {
            changes.forEach(
                    (key, value) -> value.ifPresentOrElse(one -> values.put(key, one), () -> values.remove(key)));
        }
    }
}
