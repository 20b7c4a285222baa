package se.samverkstad.people.signin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Person;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.directory.PersonChanges;
import se.samverkstad.people.directory.PersonRows;
import se.samverkstad.people.guestbook.GuestRows;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.passwords.Hashing;
import se.samverkstad.people.signin.FactorRows.Row;
import se.samverkstad.people.totp.Base32;
import se.samverkstad.people.totp.Totp;
import se.samverkstad.store.secret.Seal;
import se.samverkstad.store.secret.Seal.Sealed;
import se.samverkstad.store.setting.Settings;

/** Second factors as rows in the store, sealed with a key of this machine. */
@Component
public final class StoredSecondFactor implements SecondFactor {
    private static final String DEMAND = "sign-in.second-factor";

    private final Store store;
    private final Settings settings;
    private final Seal seal;
    private final Clock clock;
    private final Argon2 argon2;
    private final AuditLog log;
    private final Hashing hashing = Hashing.OF_THIS_MACHINE;

    @Activate
    public StoredSecondFactor(
            @Reference Store store, @Reference Settings settings, @Reference AuditLog log, BundleContext framework) {
        this(
                store,
                settings,
                log,
                Path.of(Objects.requireNonNull(framework.getProperty("samverkstad.home"), "samverkstad.home")));
    }

    /** @param home whose folder {@code secrets} holds the key */
    public StoredSecondFactor(Store store, Settings settings, AuditLog log, Path home) {
        this(store, settings, log, Seal.in(home.resolve("secrets")), Clock.systemUTC(), Argon2.CURRENT);
    }

    public StoredSecondFactor(Store store, Settings settings, AuditLog log, Seal seal, Clock clock, Argon2 argon2) {
        this.store = store;
        this.settings = settings;
        this.seal = seal;
        this.clock = clock;
        this.argon2 = argon2;
        this.log = log;
    }

    @Override
    public Demand demand() {
        return settings.value(DEMAND).flatMap(Demand::of).orElse(Demand.NOBODY);
    }

    @Override
    public void demand(Demand demand, By by) {
        Act act = Act.of("settings.second-factor", by, "")
                .with(Act.FROM, demand().word())
                .with(Act.TO, demand.word());
        settings.save(Map.of(DEMAND, Optional.of(demand.word())), by);
        log.append(act);
    }

    @Override
    public boolean demanded(Person person) {
        return switch (demand()) {
            case NOBODY -> false;
            case ADMINISTRATORS -> person.administrator();
            case EVERYONE -> !store.<Boolean, RuntimeException>read(rows -> GuestRows.guest(rows, person.id()));
        };
    }

    @Override
    public Optional<Held> of(UUID person) {
        int left = store.<Integer, RuntimeException>read(
                rows -> FactorRows.codes(rows, person).size());
        return store.read(rows -> FactorRows.find(rows, person))
                .map(row -> new Held(
                        row.created(), left, seal.open(row.secret(), person).isPresent()));
    }

    @Override
    public String offer(UUID person) {
        byte[] secret = Totp.newSecret();
        Sealed hidden = seal.seal(secret, person);
        store.write(rows -> {
            FactorRows.offer(rows, person, hidden, clock.instant());
            return true;
        });
        return Base32.encode(secret);
    }

    @Override
    public Optional<String> offered(UUID person) {
        return waiting(person).flatMap(hidden -> seal.open(hidden, person)).map(Base32::encode);
    }

    private Optional<Sealed> waiting(UUID person) {
        Instant after = clock.instant().minus(OFFER);
        return store.read(rows -> FactorRows.offered(rows, person, after));
    }

    @Override
    public Optional<List<String>> confirm(Person whose, String code) {
        UUID person = whose.id();
        Optional<Sealed> hidden = waiting(person);
        OptionalLong step = hidden.flatMap(each -> seal.open(each, person))
                .map(secret -> Totp.match(secret, code, clock.instant(), -1))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = RecoveryCodes.make();
        List<String> hashes = RecoveryCodes.hashes(codes, argon2);
        By self = PersonChanges.self(whose);
        boolean mine = store.write(rows -> {
            if (!FactorRows.withdraw(rows, person)) {
                return false;
            }
            FactorRows.turnOn(rows, person, hidden.orElseThrow(), step.getAsLong(), clock.instant());
            FactorRows.keepCodes(rows, person, hashes);
            AuditRows.append(rows, clock.instant(), PersonChanges.act("account.factor-on", self, whose));
            return true;
        });
        return mine ? Optional.of(codes) : Optional.empty();
    }

    @Override
    public List<String> renewCodes(Person whose) {
        UUID person = whose.id();
        Act act = PersonChanges.act("account.factor-codes", PersonChanges.self(whose), whose);
        List<String> codes = RecoveryCodes.make();
        List<String> hashes = RecoveryCodes.hashes(codes, argon2);
        boolean kept = store.write(rows -> {
            boolean has = FactorRows.find(rows, person).isPresent();
            if (has) {
                FactorRows.keepCodes(rows, person, hashes);
                AuditRows.append(rows, clock.instant(), act);
            }
            return has;
        });
        return kept ? codes : List.of();
    }

    @Override
    public boolean turnOff(Person whose, By by) {
        return store.write(rows -> {
            FactorRows.withdraw(rows, whose.id());
            boolean had = FactorRows.turnOff(rows, whose.id());
            if (had) {
                AuditRows.append(rows, clock.instant(), PersonChanges.act("account.factor-off", by, whose));
            }
            return had;
        });
    }

    @Override
    public Answer check(UUID person, String typed) {
        String code = typed.strip().replace(" ", "");
        if (code.matches("[0-9]{6}")) {
            return byClock(person, code);
        }
        return RecoveryCodes.looksLike(typed) ? onPaper(person, typed) : Answer.WRONG;
    }

    private Answer byClock(UUID person, String code) {
        Optional<Row> row = store.read(rows -> FactorRows.find(rows, person));
        if (row.isEmpty()) {
            return Answer.WRONG;
        }
        Optional<byte[]> secret = seal.open(row.get().secret(), person);
        if (secret.isEmpty()) {
            return Answer.UNREADABLE;
        }
        OptionalLong step =
                Totp.match(secret.get(), code, clock.instant(), row.get().lastStep());
        boolean right = step.isPresent()
                && store.<Boolean, RuntimeException>write(rows -> FactorRows.use(rows, person, step.getAsLong()));
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    private Answer onPaper(UUID person, String typed) {
        List<String> hashes = store.read(rows -> FactorRows.codes(rows, person));
        if (hashes.isEmpty()) {
            return Answer.WRONG;
        }
        Optional<String> hash = hashing.run(() -> RecoveryCodes.hash(typed, hashes));
        if (hash.isEmpty()) {
            return Answer.BUSY;
        }
        boolean right = store.<Boolean, RuntimeException>write(rows -> usedUp(rows, person, hash.get()));
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    private boolean usedUp(Handle rows, UUID person, String hash) {
        boolean right = FactorRows.useCode(rows, person, hash);
        if (right) {
            Person whose = PersonRows.byId(rows, person).orElseThrow().person();
            AuditRows.append(
                    rows,
                    clock.instant(),
                    PersonChanges.act("account.recovery-code", PersonChanges.self(whose), whose));
        }
        return right;
    }
}
