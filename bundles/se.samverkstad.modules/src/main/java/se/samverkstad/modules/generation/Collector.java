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
import se.samverkstad.api.demo.DemoContent;
import se.samverkstad.api.health.HealthCheck;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.work.WaitingWork;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.rules.ModuleRules;
import se.samverkstad.modules.table.Check;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Demonstration;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.modules.table.Resting;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Searchable;
import se.samverkstad.modules.words.BundleTexts;

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
        List<Route> routes = new ArrayList<>();
        List<MenuItem> menu = new ArrayList<>();
        List<PlacedPart> parts = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        List<Demonstration> demonstrations = new ArrayList<>();
        List<Resting> resting = new ArrayList<>();
        List<Searchable> searchables = new ArrayList<>();
        for (Bundle bundle : bundles) {
            ServiceReference<?>[] references = bundle.getRegisteredServices();
            for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
                if (provides(reference, Page.class)) {
                    Page page = service(name, reference, Page.class, held);
                    routes.add(route(key, base, reference, page));
                    menu(key, base, bundle, reference, menu);
                } else if (provides(reference, Part.class)) {
                    parts.add(part(key, bundle, reference, service(name, reference, Part.class, held)));
                } else if (provides(reference, HealthCheck.class)) {
                    checks.add(new Check(key, service(name, reference, HealthCheck.class, held)));
                } else if (provides(reference, DemoContent.class)) {
                    demonstrations.add(new Demonstration(key, service(name, reference, DemoContent.class, held)));
                } else if (provides(reference, WaitingWork.class)) {
                    resting.add(new Resting(key, service(name, reference, WaitingWork.class, held)));
                } else if (provides(reference, SearchSource.class)) {
                    searchables.add(
                            searchable(key, bundle, reference, service(name, reference, SearchSource.class, held)));
                }
            }
        }
        refuseTwins(name, routes);
        return new Contributions(
                key, name, routes, menu, parts, checks, demonstrations, resting, searchables, HelpFiles.of(bundles));
    }

    private static Route route(GenerationKey key, String base, ServiceReference<?> reference, Page page) {
        String path = text(reference, ModuleRules.ROUTE_PATH, "");
        return new Route(
                key,
                base + (path.equals("/") && !base.isEmpty() ? "" : path),
                Kind.valueOf(text(reference, ModuleRules.ROUTE_KIND, Kind.PAGE.name())),
                text(reference, ModuleRules.ROUTE_PERMISSION, ""),
                reference.getProperty("samverkstad.route.upload.limit") instanceof Number limit ? limit.longValue() : 0,
                reference.getProperty("samverkstad.route.unexamined") instanceof String[] names
                        ? Set.copyOf(List.of(names))
                        : Set.of(),
                text(reference, ModuleRules.HELP_PAGE, ""),
                page);
    }

    private static void menu(
            GenerationKey key, String base, Bundle bundle, ServiceReference<?> reference, List<MenuItem> menu) {
        String label = text(reference, ModuleRules.MENU_LABEL, "");
        if (!label.isEmpty()) {
            String path = text(reference, ModuleRules.ROUTE_PATH, "");
            menu.add(new MenuItem(
                    key,
                    base + (path.equals("/") && !base.isEmpty() ? "" : path),
                    BundleTexts.of(bundle).label(label),
                    order(reference, "samverkstad.menu.order"),
                    text(reference, ModuleRules.ROUTE_PERMISSION, "")));
        }
    }

    private static PlacedPart part(GenerationKey key, Bundle bundle, ServiceReference<?> reference, Part part) {
        return new PlacedPart(
                key,
                ModuleRules.partId(
                        text(reference, ModuleRules.PART_ID, ""), text(reference, ModuleRules.PART_TITLE, "")),
                text(reference, "samverkstad.part.target", ""),
                BundleTexts.of(bundle).label(text(reference, ModuleRules.PART_TITLE, "")),
                order(reference, "samverkstad.part.order"),
                Boolean.TRUE.equals(reference.getProperty("samverkstad.part.wide")),
                text(reference, ModuleRules.PART_PERMISSION, ""),
                part);
    }

    private static Searchable searchable(
            GenerationKey key, Bundle bundle, ServiceReference<?> reference, SearchSource source) {
        return new Searchable(
                key,
                text(reference, ModuleRules.SEARCH_ID, ""),
                BundleTexts.of(bundle).label(text(reference, ModuleRules.SEARCH_LABEL, "")),
                text(reference, ModuleRules.SEARCH_PERMISSION, ""),
                source);
    }

    private <S> S service(
            Label name, ServiceReference<?> reference, Class<S> type, Collection<ServiceReference<?>> held) {
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
        return type.cast(service);
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

    private static String text(ServiceReference<?> reference, String property, String otherwise) {
        return reference.getProperty(property) instanceof String value ? value : otherwise;
    }

    private static int order(ServiceReference<?> reference, String property) {
        return reference.getProperty(property) instanceof Integer value ? value : 500;
    }
}
