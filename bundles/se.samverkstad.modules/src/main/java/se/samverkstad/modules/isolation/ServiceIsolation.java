package se.samverkstad.modules.isolation;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;

/**
 * Hides a module's services from everyone but its own generation (core §55). Without it, Declarative Services wires
 * version 2's page to version 1's service and drops it when version 1 stops. The engine itself reads a generation's
 * registered services from its bundles, which no hook filters.
 */
public final class ServiceIsolation implements FindHook, EventListenerHook {
    private final Membership membership;

    public ServiceIsolation(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        Bundle asking = context.getBundle();
        references.removeIf(reference -> {
            Bundle offering = reference.getBundle();
            return offering != null && !membership.sees(asking, offering);
        });
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> listeners) {
        Bundle offering = event.getServiceReference().getBundle();
        if (offering != null && membership.generation(offering).isPresent()) {
            listeners.keySet().removeIf(context -> !hears(context, offering));
        }
    }

    private boolean hears(BundleContext context, Bundle offering) {
        try {
            return membership.sees(context.getBundle(), offering);
        } catch (IllegalStateException e) {
            return false; // a context that ended while the event was on its way
        }
    }
}
