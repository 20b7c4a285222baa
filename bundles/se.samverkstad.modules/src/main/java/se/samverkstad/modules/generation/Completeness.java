package se.samverkstad.modules.generation;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/** A generation is complete when every component it declares is satisfied. */
public final class Completeness {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    /** How Felix's SCR says that a component could not be made because one that it refers to could not. */
    private static final String CONSEQUENCE = "Unable to get service for reference";

    private final ServiceComponentRuntime components;

    public Completeness(ServiceComponentRuntime components) {
        this.components = components;
    }

    /**
     * Waits until it is complete.
     *
     * @throws se.samverkstad.modules.change.ModuleRefusal {@code FAILED}, naming component and reference
     */
    void require(Feature feature, Collection<Bundle> bundles) {
        Optional<String> lacking = await(bundles, LIMIT);
        if (lacking.isPresent()) {
            throw refuse(Code.FAILED, "generation.incomplete", feature.name(), lacking.get());
        }
    }

    /** What is still unsatisfied when the limit has passed; empty as soon as nothing is. */
    public Optional<String> await(Collection<Bundle> bundles, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Optional<String> lacking = lacking(bundles);
        while (lacking.isPresent() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            lacking = lacking(bundles);
        }
        return lacking;
    }

    /**
     * Why a component could not be made; empty when it has not been tried. When it only waits for another component of its
     * bundle, why that one could not.
     */
    Optional<String> failure(Bundle bundle, String component) {
        Optional<String> own = Optional.ofNullable(components.getComponentDescriptionDTO(bundle, component))
                .flatMap(this::failure);
        return own.filter(why -> !why.contains(CONSEQUENCE))
                .or(() -> components.getComponentDescriptionDTOs(bundle).stream()
                        .flatMap(each -> failure(each).stream())
                        .filter(why -> !why.contains(CONSEQUENCE))
                        .findFirst())
                .or(() -> own);
    }

    private Optional<String> failure(ComponentDescriptionDTO description) {
        return components.getComponentConfigurationDTOs(description).stream()
                .filter(configuration -> configuration.failure != null)
                .map(configuration -> deepestCause(configuration.failure))
                .findFirst();
    }

    private Optional<String> lacking(Collection<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
                Optional<String> lacking = lacking(description);
                if (lacking.isPresent()) {
                    return lacking;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> lacking(ComponentDescriptionDTO description) {
        if (!components.isComponentEnabled(description)) {
            return Optional.empty();
        }
        Collection<ComponentConfigurationDTO> configurations = components.getComponentConfigurationDTOs(description);
        if (configurations.isEmpty()) {
            return Optional.of(
                    description.name + ": no configuration " + String.join(", ", description.configurationPid));
        }
        for (ComponentConfigurationDTO configuration : configurations) {
            switch (configuration.state) {
                case ComponentConfigurationDTO.SATISFIED, ComponentConfigurationDTO.ACTIVE -> {}
                case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> {
                    return Optional.of(description.name + ": " + references(configuration));
                }
                case ComponentConfigurationDTO.FAILED_ACTIVATION -> {
                    return Optional.of(description.name + ": "
                            + deepestCause(configuration.failure == null ? "" : configuration.failure));
                }
                default -> {
                    return Optional.of(
                            description.name + ": no configuration " + String.join(", ", description.configurationPid));
                }
            }
        }
        return Optional.empty();
    }

    private static String references(ComponentConfigurationDTO configuration) {
        StringBuilder text = new StringBuilder();
        for (UnsatisfiedReferenceDTO reference : configuration.unsatisfiedReferences) {
            text.append(text.isEmpty() ? "" : ", ").append(reference.name);
            if (reference.target != null) {
                text.append(' ').append(reference.target);
            }
        }
        return text.toString();
    }

    /** Of a printed stack trace. */
    private static String deepestCause(String failure) {
        String mark = "Caused by: ";
        int last = failure.lastIndexOf(mark);
        return firstLine(last < 0 ? failure : failure.substring(last + mark.length()));
    }

    private static String firstLine(String failure) {
        return failure.lines().findFirst().orElse("");
    }
}
