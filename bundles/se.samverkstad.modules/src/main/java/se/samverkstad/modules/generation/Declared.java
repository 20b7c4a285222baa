package se.samverkstad.modules.generation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.osgi.framework.ServiceReference;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.words.BundleTexts;

/**
 * A component as it declares itself, readable without making it.
 *
 * @param base what every path of the generation begins with: empty for core, {@code /module} for a module
 * @param services gives and holds the component itself
 */
record Declared(
        GenerationKey generation, String base, ServiceReference<?> reference, Function<Class<?>, Object> services) {
    /** Makes the component, if it is not made yet. */
    <S> S service(Class<S> type) {
        return type.cast(services.apply(type));
    }

    /** The property, or nothing. */
    String text(String property) {
        return reference.getProperty(property) instanceof String value ? value : "";
    }

    /** Each value once, also of a property that holds a single one. */
    List<String> texts(String property) {
        Object value = reference.getProperty(property);
        if (value instanceof String[] several) {
            return Arrays.stream(several).distinct().toList();
        }
        return value instanceof String one ? List.of(one) : List.of();
    }

    /** The place among others: 500 when none is declared. */
    int order(String property) {
        return reference.getProperty(property) instanceof Integer value ? value : 500;
    }

    long number(String property) {
        return reference.getProperty(property) instanceof Number value ? value.longValue() : 0;
    }

    boolean yes(String property) {
        return Boolean.TRUE.equals(reference.getProperty(property));
    }

    boolean no(String property) {
        return Boolean.FALSE.equals(reference.getProperty(property));
    }

    /** The words whose key the property holds, in both languages. */
    Label label(String property) {
        return texts().label(text(property));
    }

    BundleTexts texts() {
        return BundleTexts.of(reference.getBundle());
    }

    /** A path within the generation as a path within the workbench. */
    String path(String property) {
        return within(text(property));
    }

    /** The same of a path itself. */
    String within(String path) {
        return base + (path.equals("/") && !base.isEmpty() ? "" : path);
    }
}
