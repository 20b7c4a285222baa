package se.samverkstad.launcher.framework;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The components that wait for something, as sentences. Declarative Services is a bundle, so its data objects are read by
 * reflection.
 */
final class MissingComponents {
    private static final String RUNTIME = "org.osgi.service.component.runtime.ServiceComponentRuntime";
    /** ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION, UNSATISFIED_REFERENCE and FAILED_ACTIVATION. */
    private static final List<Integer> WAITING = List.of(1, 2, 16);

    private MissingComponents() {}

    static List<String> in(BundleContext context) {
        ServiceReference<?> reference = context.getServiceReference(RUNTIME);
        Object runtime = reference == null ? null : context.getService(reference);
        List<String> found = new ArrayList<>();
        if (runtime != null) {
            try {
                read(runtime, found);
            } catch (ReflectiveOperationException e) {
                found.add(e.toString());
            }
        }
        return found;
    }

    private static void read(Object runtime, List<String> found) throws ReflectiveOperationException {
        Class<?> type = runtime.getClass().getClassLoader().loadClass(RUNTIME);
        Class<?> bundles = org.osgi.framework.Bundle[].class;
        Object descriptions = type.getMethod("getComponentDescriptionDTOs", bundles)
                .invoke(runtime, (Object) new org.osgi.framework.Bundle[0]);
        for (Object description : (Collection<?>) descriptions) {
            Method configurations = type.getMethod("getComponentConfigurationDTOs", description.getClass());
            for (Object configuration : (Collection<?>) configurations.invoke(runtime, description)) {
                if (WAITING.contains(configuration.getClass().getField("state").getInt(configuration))) {
                    found.add(sentence(description, configuration));
                }
            }
        }
    }

    private static String sentence(Object description, Object configuration) throws ReflectiveOperationException {
        StringBuilder text = new StringBuilder(
                String.valueOf(description.getClass().getField("name").get(description)));
        Object[] references = (Object[])
                configuration.getClass().getField("unsatisfiedReferences").get(configuration);
        for (Object reference : references) {
            text.append(" ← ").append(reference.getClass().getField("name").get(reference));
        }
        Object failure = configuration.getClass().getField("failure").get(configuration);
        if (failure != null) {
            text.append(": ").append(String.valueOf(failure).lines().findFirst().orElse(""));
        }
        return text.toString();
    }
}
