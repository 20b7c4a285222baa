package se.samverkstad.workbench.demo;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether this is a demo, and its roles. */
@Component(service = Demos.class)
public final class Demos {
    private volatile @Nullable DemoRoles known;

    @Activate
    public Demos() {
        // The roles come and go with their bundle.
    }

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC)
    void bind(DemoRoles found) {
        known = found;
    }

    void unbind(DemoRoles gone) {
        if (gone.equals(known)) {
            known = null;
        }
    }

    public Optional<DemoRoles> roles() {
        return Optional.ofNullable(known);
    }

    /** The cards in that language; none outside a demo. */
    public List<RoleCard> cards(Locale locale) {
        return roles().map(DemoRoles::roles).orElse(List.of()).stream()
                .map(role -> new RoleCard(
                        role.key(),
                        role.title().in(locale),
                        role.name(),
                        role.sees().in(locale)))
                .toList();
    }

    /** A role in one language. */
    public record RoleCard(String key, String title, String name, String sees) {
        /** The title inside a sentence. */
        public String small() {
            return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        }
    }
}
