package se.samverkstad.workbench.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The declared components of core that do not work, with what they miss. */
@Component(service = CoreComponents.class)
public final class CoreComponents {
    private static final Set<String> CORE = Set.of(
            "se.samverkstad.store",
            "se.samverkstad.people",
            "se.samverkstad.modules",
            "se.samverkstad.operations",
            "se.samverkstad.handbook",
            "se.samverkstad.workbench");

    private final ServiceComponentRuntime runtime;
    private final BundleContext context;

    @Activate
    public CoreComponents(@Reference ServiceComponentRuntime runtime, BundleContext context) {
        this.runtime = runtime;
        this.context = context;
    }

    List<String> problems() {
        Bundle[] core = Arrays.stream(context.getBundles())
                .filter(bundle -> CORE.contains(bundle.getSymbolicName()))
                .toArray(Bundle[]::new);
        List<String> problems = new ArrayList<>();
        for (Bundle bundle : core) {
            if (bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING) {
                problems.add("bundle " + bundle.getSymbolicName() + " is not started");
            }
        }
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(core)) {
            problems.addAll(problems(component));
        }
        return problems;
    }

    private List<String> problems(ComponentDescriptionDTO component) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty()) {
            return List.of("component " + component.name + " has no configuration");
        }
        return configurations.stream()
                .filter(each -> each.state != ComponentConfigurationDTO.ACTIVE
                        && each.state != ComponentConfigurationDTO.SATISFIED)
                .map(each -> "component " + component.name + " " + reason(each))
                .toList();
    }

    private static String reason(ComponentConfigurationDTO configuration) {
        if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            return "failed to start";
        }
        return "misses "
                + Arrays.stream(configuration.unsatisfiedReferences)
                        .map(reference -> reference.name)
                        .collect(Collectors.joining(", "));
    }
}
