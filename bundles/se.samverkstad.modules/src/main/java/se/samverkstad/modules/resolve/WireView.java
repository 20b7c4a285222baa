package se.samverkstad.modules.resolve;

import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;

/** Wires as text, the same for those foretold and those made: who, what, from whom. */
final class WireView {
    private WireView() {}

    static Set<String> of(String requirer, Iterable<? extends Wire> wires) {
        Set<String> lines = new TreeSet<>();
        for (Wire wire : wires) {
            Capability capability = wire.getCapability();
            if (capability.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
                lines.add(requirer + " imports " + capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)
                        + " from " + name(wire.getProvider()));
            }
        }
        return lines;
    }

    static String name(Resource resource) {
        for (Capability identity : resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE)) {
            return identity.getAttributes().get(IdentityNamespace.IDENTITY_NAMESPACE) + " "
                    + identity.getAttributes().get(IdentityNamespace.CAPABILITY_VERSION_ATTRIBUTE);
        }
        return resource.toString();
    }
}
