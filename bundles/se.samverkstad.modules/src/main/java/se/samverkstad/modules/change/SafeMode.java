package se.samverkstad.modules.change;

import java.util.Optional;

/**
 * Core runs alone, because starts failed again and again, or because someone asked for it. What is planned and applied now
 * takes effect at once; the next start tries all modules again.
 *
 * @param failedStarts in a row; 0 when someone asked for it
 */
public record SafeMode(int failedStarts, Optional<Suspect> suspect) {
    /**
     * The module that is most likely the reason.
     *
     * @param starting whether it was being started when the server ended; otherwise it is the one that changed last
     */
    public record Suspect(String module, String version, boolean starting) {}
}
