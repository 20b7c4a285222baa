package se.samverkstad.launcher.framework;

import java.util.Hashtable;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Says at once that it is ready, as the kernel does when it is. Packed into a bundle by the test. */
public final class KernelDouble implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("samverkstad.ready", "true");
        Supplier<Map<String, String>> told = () -> Map.of("address", "kom-igang?kod=abc\r\n");
        context.registerService(Supplier.class, told, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework unregisters the service
    }
}
