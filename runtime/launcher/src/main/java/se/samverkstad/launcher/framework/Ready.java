package se.samverkstad.launcher.framework;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** Waits for the service by which core says that it is ready. It speaks only Java's own types: two class loaders meet. */
final class Ready {
    /** Core runs, with the modules of the profile. */
    static final String KERNEL = "(samverkstad.ready=true)";

    /** A demo has been filled. */
    static final String DEMO = "(samverkstad.demo.ready=true)";

    private static final long LOOK_MILLIS = 250;

    private final BundleContext context;
    private final String service;
    private final BooleanSupplier givenUp;

    /** @param givenUp whether waiting has become pointless */
    Ready(BundleContext context, String service, BooleanSupplier givenUp) {
        this.context = context;
        this.service = service;
        this.givenUp = givenUp;
    }

    /** @return what core tells, or nothing when the time is out or waiting was given up */
    @Nullable
    Map<?, ?> await(Duration limit) throws InterruptedException {
        Semaphore changed = new Semaphore(0);
        ServiceListener listener = event -> changed.release();
        long end = System.nanoTime() + limit.toNanos();
        try {
            context.addServiceListener(listener, "(&(objectClass=java.util.function.Supplier)" + service + ")");
            try {
                while (!givenUp.getAsBoolean()) {
                    Map<?, ?> told = look();
                    if (told != null) {
                        return told;
                    }
                    long left = end - System.nanoTime();
                    if (left <= 0) {
                        return null;
                    }
                    changed.tryAcquire(
                            Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)), TimeUnit.NANOSECONDS);
                }
                return null;
            } finally {
                context.removeServiceListener(listener);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @SuppressWarnings("rawtypes") // a service has no type argument
    private @Nullable Map<?, ?> look() throws InvalidSyntaxException {
        for (ServiceReference<Supplier> reference : context.getServiceReferences(Supplier.class, service)) {
            Supplier<?> supplier = context.getService(reference);
            if (supplier != null && supplier.get() instanceof Map<?, ?> told) {
                return told;
            }
        }
        return null;
    }
}
