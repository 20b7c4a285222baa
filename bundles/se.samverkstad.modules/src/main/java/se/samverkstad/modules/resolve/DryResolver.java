package se.samverkstad.modules.resolve;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.service.resolver.ResolutionException;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.rules.ModuleContent;

/** Foretells how a module's bundles will be wired, without touching the framework. */
public final class DryResolver {
    private static final String SERVICE = "osgi.service";

    private DryResolver() {}

    /**
     * The package wires that the module's bundles will get.
     *
     * @param core every bundle that is no module's
     * @throws ModuleRefusal {@code UNRESOLVED}, naming what is missing and which versions there are
     */
    public static Set<String> resolve(Collection<Bundle> core, ModuleContent content) {
        List<BundleRevision> revisions = core.stream()
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(revision -> revision != null && revision.getWiring() != null)
                .toList();
        Map<Resource, JarContent> candidates = new LinkedHashMap<>();
        content.jars().forEach(jar -> candidates.put(resource(jar), jar));
        LiveContext context = new LiveContext(revisions, candidates.keySet());
        Map<Resource, List<Wire>> wires;
        try {
            wires = new ResolverImpl(new Logger(Logger.LOG_ERROR)).resolve(context);
        } catch (ResolutionException e) {
            throw unresolved(content, context, candidates.keySet(), e);
        }
        requireServices(content, revisions, candidates.keySet());
        Set<String> lines = new TreeSet<>();
        wires.forEach((resource, list) -> {
            if (candidates.containsKey(resource)) {
                lines.addAll(WireView.of(WireView.name(resource), list));
            }
        });
        return lines;
    }

    /** The package wires that the framework gave. */
    public static Set<String> actual(Collection<Bundle> bundles) {
        Set<String> lines = new TreeSet<>();
        for (Bundle bundle : bundles) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                lines.addAll(WireView.of(WireView.name(wiring.getRevision()), wiring.getRequiredWires(null)));
            }
        }
        return lines;
    }

    private static Resource resource(JarContent jar) {
        try {
            return ResourceBuilder.build("module:" + jar.fileName(), jar.headers());
        } catch (BundleException | IllegalArgumentException e) {
            throw refuse(Code.DAMAGED, "jar.manifest", jar.fileName(), String.valueOf(e.getMessage()));
        }
    }

    /** Services are no wires, so the resolver leaves them out; one that nobody declares would never be satisfied. */
    private static void requireServices(
            ModuleContent content, List<BundleRevision> core, Collection<Resource> candidates) {
        List<Capability> offered = new ArrayList<>();
        core.forEach(revision -> offered.addAll(revision.getDeclaredCapabilities(SERVICE)));
        candidates.forEach(candidate -> offered.addAll(candidate.getCapabilities(SERVICE)));
        for (Resource candidate : candidates) {
            for (Requirement requirement : candidate.getRequirements(SERVICE)) {
                boolean optional = Namespace.RESOLUTION_OPTIONAL.equals(
                        requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
                if (!optional && offered.stream().noneMatch(each -> Matching.matches(requirement, each))) {
                    throw refuse(
                            Code.UNRESOLVED,
                            "resolve.service",
                            content.feature().name(),
                            WireView.name(candidate),
                            Wanted.of(requirement));
                }
            }
        }
    }

    private static ModuleRefusal unresolved(
            ModuleContent content, LiveContext context, Collection<Resource> candidates, ResolutionException e) {
        for (Resource candidate : candidates) {
            for (Requirement requirement : candidate.getRequirements(null)) {
                boolean optional = Namespace.RESOLUTION_OPTIONAL.equals(
                        requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
                if (!optional
                        && context.isEffective(requirement)
                        && context.findProviders(requirement).isEmpty()) {
                    return refuse(
                            Code.UNRESOLVED,
                            "resolve.missing",
                            content.feature().name(),
                            WireView.name(candidate),
                            Wanted.of(requirement),
                            available(context, requirement));
                }
            }
        }
        return refuse(Code.UNRESOLVED, "resolve.conflict", content.feature().name(), String.valueOf(e.getMessage()));
    }

    private static String available(LiveContext context, Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        String versions = context.getWirings().values().stream()
                .flatMap(wiring -> wiring.getResourceCapabilities(requirement.getNamespace()).stream())
                .filter(capability ->
                        filter.contains("=" + capability.getAttributes().get(requirement.getNamespace()) + ")"))
                .map(capability -> Matching.version(capability).toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return versions.isEmpty() ? "–" : versions;
    }
}
