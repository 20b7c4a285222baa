package se.samverkstad.modules.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolveContext;

/**
 * The running framework without its modules, and the bundles that want to join it: the same view that the resolver hook
 * gives the framework. Core is taken as it is wired; nothing in it is resolved anew.
 */
final class LiveContext extends ResolveContext {
    private final Collection<? extends Resource> candidates;
    private final Map<Resource, Wiring> wirings = new HashMap<>();

    LiveContext(Collection<BundleRevision> core, Collection<? extends Resource> candidates) {
        this.candidates = candidates;
        for (BundleRevision revision : core) {
            BundleWiring wiring = revision.getWiring();
            if (wiring != null) {
                wirings.put(revision, wiring);
            }
        }
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
        return new ArrayList<>(candidates);
    }

    @Override
    public List<Capability> findProviders(Requirement requirement) {
        List<Capability> providers = new ArrayList<>();
        for (Resource candidate : candidates) {
            for (Capability capability : candidate.getCapabilities(requirement.getNamespace())) {
                add(providers, requirement, capability);
            }
        }
        for (Wiring wiring : wirings.values()) {
            for (Capability capability : wiring.getResourceCapabilities(requirement.getNamespace())) {
                add(providers, requirement, capability);
            }
        }
        providers.sort(LiveContext::higherVersionFirst);
        return providers;
    }

    private static void add(List<Capability> providers, Requirement requirement, Capability capability) {
        if (Matching.matches(requirement, capability)) {
            providers.add(capability);
        }
    }

    private static int higherVersionFirst(Capability a, Capability b) {
        return Matching.version(b).compareTo(Matching.version(a));
    }

    @Override
    public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
        capabilities.add(hosted);
        return capabilities.size() - 1;
    }

    @Override
    public boolean isEffective(Requirement requirement) {
        String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return effective == null || effective.equals(Constants.EFFECTIVE_RESOLVE);
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
        return wirings;
    }
}
