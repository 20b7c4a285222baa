package se.samverkstad.inframework;

import java.util.Map;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What the kernel says when it has come up: the address to open, or the problem. */
final class Ready {
    private Ready() {}

    static Map<?, ?> await(BundleContext framework) {
        Await.until("the kernel has come up", () -> !said(framework).isEmpty());
        return said(framework);
    }

    @SuppressWarnings("rawtypes") // a service interface has no type parameters at run time
    private static Map<?, ?> said(BundleContext framework) {
        try {
            for (ServiceReference<Supplier> reference :
                    framework.getServiceReferences(Supplier.class, "(samverkstad.ready=true)")) {
                Supplier<?> supplier = framework.getService(reference);
                if (supplier != null && supplier.get() instanceof Map<?, ?> state) {
                    return state;
                }
            }
            return Map.of();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
