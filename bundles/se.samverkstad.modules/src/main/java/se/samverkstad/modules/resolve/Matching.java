package se.samverkstad.modules.resolve;

import java.util.Map;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** Whether a capability answers a requirement (OSGi core §6.2: same namespace, filter matches the attributes). */
final class Matching {
    private Matching() {}

    static boolean matches(Requirement requirement, Capability capability) {
        if (!requirement.getNamespace().equals(capability.getNamespace())) {
            return false;
        }
        String filter = requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
        if (filter == null) {
            return true;
        }
        try {
            Map<String, Object> attributes = capability.getAttributes();
            return FrameworkUtil.createFilter(filter).matches(attributes);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    static Version version(Capability capability) {
        Object version = capability.getAttributes().get("version");
        return version instanceof Version known ? known : Version.emptyVersion;
    }
}
