package se.samverkstad.modules.generation;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Contribution;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Route;

/**
 * Reads the contributions of a generation from its bundles' registered services, once, and holds them. From then on
 * service events change nothing that people see.
 */
public final class Collector {
    private final BundleContext framework;
    private final Completeness completeness;

    public Collector(BundleContext framework, Completeness completeness) {
        this.framework = framework;
        this.completeness = completeness;
    }

    /**
     * @param base what every path of the generation begins with: empty for core, {@code /module} for a module
     * @param held takes the references that are held, to be let go when the generation ends
     */
    public Contributions collect(
            GenerationKey key,
            Label name,
            String base,
            Collection<Bundle> bundles,
            Collection<ServiceReference<?>> held) {
        List<Contribution> all = new ArrayList<>();
        for (Bundle bundle : bundles) {
            ServiceReference<?>[] references = bundle.getRegisteredServices();
            for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
                Declared declared = new Declared(key, base, reference, type -> service(name, reference, type, held));
                Types.ALL.forEach((type, read) -> {
                    if (provides(reference, type)) {
                        all.addAll(read.apply(declared));
                    }
                });
            }
        }
        Contributions contributions = new Contributions(key, name, all, HelpFiles.of(bundles));
        refuseTwins(name, contributions.all(Route.class));
        return contributions;
    }

    private Object service(
            Label name, ServiceReference<?> reference, Class<?> type, Collection<ServiceReference<?>> held) {
        Object service = framework.getService(reference);
        if (service == null) {
            String component = String.valueOf(reference.getProperty("component.name"));
            throw refuse(
                    Code.FAILED,
                    "generation.no-service",
                    name,
                    component,
                    completeness.failure(reference.getBundle(), component).orElse(type.getSimpleName()));
        }
        held.add(reference);
        return service;
    }

    private static void refuseTwins(Label name, List<Route> routes) {
        Set<String> shapes = new HashSet<>();
        for (Route route : routes) {
            String shape = (route.kind() == Kind.ACTION) + " " + route.pattern().replaceAll("\\{[^}]*}", "{}");
            if (!shapes.add(shape)) {
                throw refuse(Code.RULE, "generation.twins", name, route.pattern());
            }
        }
    }

    private static boolean provides(ServiceReference<?> reference, Class<?> type) {
        for (String each : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
            if (each.equals(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
