package se.samverkstad.modules.engine;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import se.samverkstad.modules.isolation.Membership;
import se.samverkstad.modules.isolation.ServiceIsolation;
import se.samverkstad.modules.isolation.WiringIsolation;

/** Puts the isolation in place. */
final class Hooks {
    private Hooks() {}

    static List<ServiceRegistration<?>> register(BundleContext framework, Membership membership) {
        ServiceIsolation services = new ServiceIsolation(membership);
        return List.of(
                framework.registerService(
                        new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, services, null),
                framework.registerService(ResolverHookFactory.class, new WiringIsolation(membership), null));
    }
}
