package se.samverkstad.modules.resolve;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** What modules compile against, as it is here. */
public final class Api {
    private Api() {}

    /** The highest version among the packages of the API: it grows with whatever is added. */
    public static Version version(Collection<Bundle> core) {
        return core.stream()
                .filter(bundle -> "se.samverkstad.api".equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .map(BundleCapability::getAttributes)
                .map(attributes -> attributes.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE))
                .filter(Version.class::isInstance)
                .map(Version.class::cast)
                .max(Version::compareTo)
                .orElse(Version.emptyVersion);
    }
}
