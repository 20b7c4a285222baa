package se.samverkstad.people;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Names that everyone who knows the organisation would try first (OWASP ASVS 5.0.0, 6.2.11): its own, its place, its
 * committees. A service of whoever knows them, asked at each new password; on any thread.
 */
@ConsumerType
public interface ContextWords {
    /** Names of one word or several, in any case. */
    Set<String> names();
}
