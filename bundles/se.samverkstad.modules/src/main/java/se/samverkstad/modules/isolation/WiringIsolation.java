package se.samverkstad.modules.isolation;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Keeps every wire out of a module's bundles but those of its own generation (core §57). */
public final class WiringIsolation implements ResolverHookFactory, ResolverHook {
    private final Membership membership;

    public WiringIsolation(Membership membership) {
        this.membership = membership;
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        Bundle asking = requirement.getRevision().getBundle();
        candidates.removeIf(
                candidate -> !membership.sees(asking, candidate.getRevision().getBundle()));
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        Bundle asking = singleton.getRevision().getBundle();
        collisions.removeIf(
                each -> !membership.generation(each.getRevision().getBundle()).equals(membership.generation(asking)));
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // Everything may resolve; what it may be wired to is decided above.
    }

    @Override
    public void end() {
        // Nothing is held between resolves.
    }
}
