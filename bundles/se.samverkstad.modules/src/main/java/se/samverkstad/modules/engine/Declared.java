package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.choice.Definitions;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.rules.ModuleContent;
import se.samverkstad.modules.setting.Form;

/** The settings that each kept version declares. Reading a jar takes a while and its content never changes. */
final class Declared {
    private static final Logger LOG = LoggerFactory.getLogger(Declared.class);
    private static final int MOST = 500;

    private final ContentStore store;
    private final Map<String, List<Form>> byFeature = new ConcurrentHashMap<>();

    Declared(ContentStore store) {
        this.store = store;
    }

    /** None when it cannot be read: a damaged module has no form, and what was chosen for it stays. */
    List<Form> of(Entry entry) {
        List<Form> known = byFeature.get(entry.feature());
        if (known != null) {
            return known;
        }
        try {
            return store.find(entry.feature())
                    .map(feature -> {
                        try {
                            return keep(entry.feature(), Definitions.of(ModuleContent.of(feature, store)));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .orElse(List.of());
        } catch (IOException | java.io.UncheckedIOException | ModuleRefusal e) {
            LOG.warn("the settings of {} {} cannot be read: {}", entry.module(), entry.version(), e.toString());
            return List.of();
        }
    }

    /** Of one that is not in the store yet. */
    List<Form> of(ModuleArchive archive) {
        return Definitions.of(ModuleContent.of(archive));
    }

    /**
     * That no secret is left to units or persons: it could neither be shown to them nor kept from them.
     *
     * @throws ModuleRefusal {@code RULE} with the first that is
     */
    static void requireSound(ModuleContent content) {
        Definitions.of(content).stream()
                .flatMap(form -> form.definitions().stream())
                .filter(each -> each.secret() && !each.scopes().isEmpty())
                .findFirst()
                .ifPresent(each -> {
                    throw refuse(
                            Code.RULE,
                            "rule.secret-scoped",
                            content.feature().name(),
                            each.key().attribute());
                });
    }

    private List<Form> keep(String feature, List<Form> forms) {
        if (byFeature.size() >= MOST) {
            byFeature.clear();
        }
        byFeature.put(feature, forms);
        return forms;
    }
}
