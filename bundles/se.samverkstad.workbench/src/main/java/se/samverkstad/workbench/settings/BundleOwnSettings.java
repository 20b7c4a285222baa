package se.samverkstad.workbench.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.setting.OwnSettings;
import se.samverkstad.api.setting.TypedSettings;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.OwnChoices;
import se.samverkstad.workbench.people.UnitChain;

/** The settings of one bundle, as that very version of it declares them; two versions side by side each read their own. */
@Component(service = OwnSettings.class, scope = ServiceScope.BUNDLE)
public final class BundleOwnSettings implements OwnSettings {
    private final OwnChoices choices;
    private final UnitChain chain;
    private final OwnChoices.Declared declared;

    @Activate
    public BundleOwnSettings(@Reference OwnChoices choices, @Reference UnitChain chain, ComponentContext context) {
        this(choices, chain, choices.declaredBy(context.getUsingBundle()));
    }

    BundleOwnSettings(OwnChoices choices, UnitChain chain, OwnChoices.Declared declared) {
        this.choices = choices;
        this.chain = chain;
        this.declared = declared;
    }

    @Override
    public <T> T of(Principal person, String pid, Class<T> type) {
        Optional<UUID> id = id(person.id());
        return typed(pid, type, id, () -> id.map(chain::of).orElse(List.of()));
    }

    @Override
    public <T> T ofUnit(String unit, String pid, Class<T> type) {
        return typed(
                pid, type, Optional.empty(), () -> id(unit).map(chain::from).orElse(List.of()));
    }

    private <T> T typed(String pid, Class<T> type, Optional<UUID> person, Supplier<List<UUID>> units) {
        Form form = declared.forms().stream()
                .filter(each -> each.pid().equals(pid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s declares no settings for the PID %s".formatted(declared.module(), pid)));
        Map<String, List<String>> values = new HashMap<>();
        choices.values(declared.module(), form, person, units)
                .forEach((key, found) -> values.put(key.attribute(), found));
        return TypedSettings.of(type, values);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
