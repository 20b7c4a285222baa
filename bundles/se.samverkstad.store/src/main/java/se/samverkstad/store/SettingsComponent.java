package se.samverkstad.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.rows.JdbcStore;
import se.samverkstad.store.setting.Settings;
import se.samverkstad.store.setting.StoredSettings;

/** The settings of this installation, in tables of the store's own. */
@Component
public final class SettingsComponent implements Settings {
    static final String MODULE = "settings";

    private final JdbcStore store;
    private final Settings settings;
    private final AtomicReference<@Nullable AuditLog> log = new AtomicReference<>();

    @Activate
    public SettingsComponent(@Reference OpenStoreComponent open) {
        this.store = open.store().storeOf(MODULE, () -> open.store().schema().apply(MODULE, migrations(), () -> {}));
        this.settings = new StoredSettings(store, Clock.systemUTC());
    }

    @Deactivate
    public void close() {
        store.close();
    }

    @Override
    public Optional<String> value(String key) {
        return settings.value(key);
    }

    @Override
    public void save(Map<String, Optional<String>> changes, By by) {
        List<Act> acts = SettingActs.of(changes, settings::value, by);
        settings.save(changes, by);
        AuditLog known = log.get();
        if (known != null) {
            acts.forEach(known::append);
        }
    }

    /** The record lies in the rows that this bundle keeps, so it comes later. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindLog(AuditLog found) {
        log.set(found);
    }

    void unbindLog(AuditLog gone) {
        log.compareAndSet(gone, null);
    }

    /** Not where a bundle's own migrations lie: the store has none, and these are not of a module that could leave. */
    static List<Migration> migrations() {
        String name = "001-municipality.sql";
        try (InputStream in = SettingsComponent.class.getResourceAsStream("/OSGI-INF/settings/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the bundle");
            }
            return List.of(Migration.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
