package se.samverkstad.modules.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.choice.Definitions;
import se.samverkstad.modules.isolation.Membership;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.table.Label;
import se.samverkstad.store.migration.CoreModules;

/** The installed modules with what they let people choose, and the workbench with what it does. */
final class Subjects {
    private static final Logger LOG = LoggerFactory.getLogger(Subjects.class);

    private final BundleContext framework;
    private final Membership membership;
    private final Installation installation;
    private final Declared declared;
    private volatile List<Form> core = List.of();
    private volatile boolean read;

    Subjects(BundleContext framework, Membership membership, Installation installation, Declared declared) {
        this.framework = framework;
        this.membership = membership;
        this.installation = installation;
        this.declared = declared;
    }

    /** The workbench first, then the modules by name. */
    List<Subject> all() {
        List<Subject> all = new ArrayList<>(List.of(workbench()));
        installation.profile().entries().values().stream()
                .filter(entry -> entry.standing() != Standing.REMOVED)
                .map(this::subject)
                .sorted(Comparator.comparing(each -> each.name().sv()))
                .forEach(all::add);
        return all;
    }

    Optional<Subject> of(String module) {
        return module.equals(ModuleSettings.WORKBENCH)
                ? Optional.of(workbench())
                : installation.profile().installed(module).map(this::subject);
    }

    private Subject subject(Entry entry) {
        return new Subject(entry.module(), installation.name(entry), declared.of(entry), Optional.of(entry));
    }

    private Subject workbench() {
        if (!read) {
            List<Form> forms = new ArrayList<>();
            for (Bundle bundle : framework.getBundles()) {
                String name = bundle.getSymbolicName();
                if (name != null && CoreModules.isCore(name)) {
                    forms.addAll(declaredBy(bundle));
                }
            }
            core = List.copyOf(forms);
            read = true;
        }
        return new Subject(ModuleSettings.WORKBENCH, new Label("Samverkstad", "Samverkstad"), core, Optional.empty());
    }

    /** Whose a bundle is. */
    String module(Bundle bundle) {
        return membership
                .generation(bundle)
                .map(generation -> generation.substring(0, generation.indexOf('/')))
                .orElse(ModuleSettings.WORKBENCH);
    }

    static List<Form> declaredBy(Bundle bundle) {
        try {
            return Definitions.of(bundle);
        } catch (IOException e) {
            LOG.error("the settings of {} cannot be read", bundle, e);
            return List.of();
        }
    }
}
