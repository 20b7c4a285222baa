package se.samverkstad.modules.repository;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;

/**
 * Which source a module may come from. A beginning of an id that is bound to a source is taken from there and nowhere else,
 * whatever version others offer, and also while that source is off or away: a name must not fall to whoever offers the
 * highest number. From the web only what is bound comes at all.
 */
record Bindings(List<ModuleSource> sources) {
    Bindings {
        sources = List.copyOf(sources);
    }

    boolean allows(ModuleSource source, String module) {
        return holder(module).map(holder -> holder.id().equals(source.id())).orElse(source.kind() != Kind.WEB);
    }

    /** The source with the longest beginning that fits; with two of the same, the earlier one. */
    Optional<ModuleSource> holder(String module) {
        ModuleSource best = null;
        int length = 0;
        for (ModuleSource source : sources) {
            for (String prefix : source.prefixes()) {
                if (module.startsWith(prefix) && prefix.length() > length) {
                    best = source;
                    length = prefix.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
