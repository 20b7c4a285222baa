package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.repository.Repositories;
import se.samverkstad.modules.resolve.Api;
import se.samverkstad.modules.resolve.Requirements;

/** Looks at a whole plan's end: whether what starts has what it needs, and whether what runs keeps it. */
record Needs(Repositories repositories, ContentStore store, List<Bundle> core) {
    /**
     * @param starts what the plan starts
     * @throws ModuleRefusal with the root cause in one sentence, and what there is
     */
    void check(Profile base, Profile next, Collection<Feature> starts) {
        Map<String, String> running = running(next);
        for (Feature feature : starts) {
            Requirements.of(feature)
                    .lacking(feature, Api.version(core), running, this::offered)
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
        Map<String, String> before = running(base);
        for (Entry entry : next.entries().values()) {
            boolean stays = entry.standing() == Standing.ENABLED
                    && starts.stream().noneMatch(each -> each.module().equals(entry.module()));
            if (stays) {
                kept(entry).ifPresent(feature -> requireStill(feature, before, running));
            }
        }
    }

    /** One that lacked something before is no worse off. */
    private static void requireStill(Feature feature, Map<String, String> before, Map<String, String> after) {
        Requirements.of(feature).modules().forEach((module, range) -> {
            String was = before.get(module);
            String is = after.get(module);
            boolean had = was != null && range.includes(new Version(was));
            if (had && (is == null || !range.includes(new Version(is)))) {
                throw refuse(Code.NOT_APPLICABLE, "requires.needed", feature.name(), module, range, feature.module());
            }
        });
    }

    private Optional<Feature> kept(Entry entry) {
        try {
            return store.find(entry.feature());
        } catch (IOException | ModuleRefusal e) {
            return Optional.empty(); // what it needs cannot be known; it is told elsewhere that it is damaged
        }
    }

    private static Map<String, String> running(Profile profile) {
        Map<String, String> running = new TreeMap<>();
        profile.entries().values().stream()
                .filter(entry -> entry.standing() == Standing.ENABLED)
                .forEach(entry -> running.put(entry.module(), entry.version()));
        return running;
    }

    private String offered(String module) {
        return String.join(", ", repositories.versions(module));
    }
}
