package se.samverkstad.people.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.text.Terms;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.RoleRefusal;
import se.samverkstad.people.roles.RoleRefusal.Reason;
import se.samverkstad.people.roles.Roles;

/** Roles and what they may do, as rows over those that the product comes with. */
@Component
public final class StoredRoles implements Roles {
    private static final int LONGEST = 60;

    private final Store store;
    private final Clock clock;
    private final ShippedRoles shipped = ShippedRoles.read();
    private volatile Terms terms = Terms.USUAL;

    @Activate
    public StoredRoles(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    public StoredRoles(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindTerms(Terms chosen) {
        terms = chosen;
    }

    void unbindTerms(Terms chosen) {
        terms = Terms.USUAL;
    }

    @Override
    public List<Role> all() {
        return shipped.named(store.read(RoleRows::names), terms);
    }

    @Override
    public Role role(String key) {
        return all().stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RoleRefusal(Reason.GONE));
    }

    @Override
    public void rename(String role, String name, By by) {
        String wished = name.strip().replaceAll("\\s+", " ");
        if (wished.length() > LONGEST || PersonalNumbers.in(wished)) {
            throw new RoleRefusal(Reason.NAME);
        }
        store.write(rows -> {
            for (Role other : shipped.named(RoleRows.names(rows), terms)) {
                if (!other.key().equals(role) && called(other, wished)) {
                    throw new RoleRefusal(Reason.NAME_TAKEN);
                }
            }
            require(role);
            String before = RoleRows.names(rows).getOrDefault(role, "");
            RoleRows.name(rows, role, wished);
            Act act = Act.of("role.renamed", by, role).with(Act.FROM, before).with(Act.TO, wished);
            return before.equals(wished) ? act : AuditRows.append(rows, clock.instant(), act);
        });
    }

    private static boolean called(Role role, String name) {
        return role.name(Locale.ROOT).equalsIgnoreCase(name)
                || role.own().isEmpty() && role.shipped().en().equalsIgnoreCase(name);
    }

    @Override
    public Optional<Role> usual(String title) {
        return Titles.usual(all(), title);
    }

    @Override
    public Map<String, Set<String>> holders() {
        return store.read(RoleRows::holders);
    }

    @Override
    public Set<String> known() {
        return store.read(RoleRows::known);
    }

    @Override
    public void arrive(Collection<Proposal> proposals) {
        Set<String> known = known();
        List<Proposal> fresh = proposals.stream()
                .filter(each -> !known.contains(each.permission()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach(each -> each.roles().forEach(this::require));
        Instant now = clock.instant();
        store.write(rows -> {
            for (Proposal each : fresh) {
                if (RoleRows.know(rows, each.permission(), now)) {
                    RoleRows.grant(rows, each.permission(), each.roles());
                    record(rows, now, "permission.granted", By.SYSTEM, each.permission(), each.roles());
                }
            }
            return true;
        });
    }

    @Override
    public void decide(String permission, Set<String> roles, By by) {
        roles.forEach(this::require);
        store.write(rows -> {
            Instant now = clock.instant();
            RoleRows.know(rows, permission, now);
            Set<String> before = RoleRows.holders(rows).getOrDefault(permission, Set.of());
            Set<String> gone = new TreeSet<>(before);
            gone.removeAll(roles);
            Set<String> come = new TreeSet<>(roles);
            come.removeAll(before);
            RoleRows.withdraw(rows, permission, gone);
            RoleRows.grant(rows, permission, come);
            record(rows, now, "permission.withdrawn", by, permission, gone);
            record(rows, now, "permission.granted", by, permission, come);
            return true;
        });
    }

    private static void record(
            Handle rows, Instant now, String kind, By by, String permission, Collection<String> roles) {
        if (!roles.isEmpty()) {
            AuditRows.append(rows, now, Act.of(kind, by, permission).with("roles", String.join(" ", roles)));
        }
    }

    private void require(String role) {
        if (!shipped.has(role)) {
            throw new RoleRefusal(Reason.GONE);
        }
    }
}
