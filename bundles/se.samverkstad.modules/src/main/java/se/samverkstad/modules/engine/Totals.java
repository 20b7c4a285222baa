package se.samverkstad.modules.engine;

import java.util.Collection;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import se.samverkstad.modules.change.Run.Calls;

/** Calls answered and failed since the start, as whoever answers them counts; none while nobody does. */
final class Totals {
    private final BundleContext framework;

    Totals(BundleContext framework) {
        this.framework = framework;
    }

    @SuppressWarnings("rawtypes") // a service interface has no type parameters at run time
    Calls now() {
        try {
            Collection<ServiceReference<Supplier>> found =
                    framework.getServiceReferences(Supplier.class, "(samverkstad.calls=true)");
            for (ServiceReference<Supplier> reference : found) {
                Supplier<?> supplier = framework.getService(reference);
                try {
                    if (supplier != null && supplier.get() instanceof Calls calls) {
                        return calls;
                    }
                } finally {
                    framework.ungetService(reference);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new Calls(0, 0);
    }
}
