package se.samverkstad.modules.change;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;

/**
 * What would happen, decided before anything is touched. Immutable; its hash covers all of it, so what is applied is what
 * was read.
 *
 * @param hash SHA-256 of the plan's own JSON, hexadecimal
 * @param base hash of the profile it starts from; another profile makes the plan stale
 * @param result hash of the profile it leads to
 */
public record Plan(String hash, String base, String result, List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /**
     * What happens to one module.
     *
     * @param from the version before, empty when it was not there
     * @param to the version after, empty when it is gone
     * @param appearing pages and parts people will find
     * @param disappearing pages and parts people will miss
     * @param permissions permissions that come, with what they allow and for whom they are proposed
     * @param data what the module keeps
     * @param notes release notes of the version that comes
     * @param migrations names of the schema steps, applied before the switch and kept afterwards
     * @param bundles symbolic name and version of what is started
     * @param refreshed bundles outside the module that are refreshed: always empty, or the plan is refused
     * @param bytes to be copied
     * @param leaving views that the module has and will not have, while it stays
     */
    public record Step(
            Verb verb,
            String module,
            Label name,
            Label purpose,
            Optional<String> from,
            Optional<String> to,
            List<Label> appearing,
            List<Label> disappearing,
            List<Permission> permissions,
            List<Label> data,
            List<Label> notes,
            List<String> migrations,
            List<String> bundles,
            List<String> refreshed,
            long bytes,
            List<View> leaving) {
        /** What the history tells of a change: that it was made, and nothing of what it meant. */
        public static Step told(Verb verb, String module, Label name, Optional<String> from, Optional<String> to) {
            return new Step(
                    verb, module, name, name, from, to, List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), 0, List.of());
        }
    }

    /**
     * A page of a module.
     *
     * @param path the pattern of its address
     * @param name as the menu says it; empty when it is reached from other pages
     */
    public record View(String path, Optional<Label> name) {}
}
