package se.samverkstad.api.health;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers whether a module can do its work. Called under a lease: once before a new generation is switched in, where
 * anything but {@link Health.Status#OK} stops the change, and from time to time afterwards. Must return within two
 * seconds and change nothing.
 */
@ConsumerType
@FunctionalInterface
public interface HealthCheck {
    Health check() throws Exception;
}
