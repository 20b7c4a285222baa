package se.samverkstad.store;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.media.MediaFiles;
import se.samverkstad.store.safekeeping.Installation;
import se.samverkstad.store.schema.Rehearsal;

/** Reads the framework's properties and keeps the database open while anyone needs it. */
@Component(service = OpenStoreComponent.class)
public final class OpenStoreComponent {
    private static final String WRITE_LIMIT = "samverkstad.store.write-limit-millis";
    private static final long WRITE_LIMIT_MILLIS = 250;
    private static final String REHEARSE = "samverkstad.rehearse.";

    private final OpenStore store;
    private final MediaFiles media;

    @Activate
    public OpenStoreComponent(BundleContext context) {
        DatabaseSettings settings = DatabaseSettings.from(context::getProperty);
        NativeLibrary.unpackBelow(settings.home());
        this.store = new OpenStore(settings, millis(context.getProperty(WRITE_LIMIT)), rehearsal(context::getProperty));
        this.media = new MediaFiles(settings.home().resolve("media"));
    }

    @Deactivate
    public void close() {
        store.close();
    }

    OpenStore store() {
        return store;
    }

    MediaFiles media() {
        return media;
    }

    /** Another installation whose upgrade is rehearsed here: its settings under names of their own. */
    private static @Nullable Rehearsal rehearsal(Function<String, @Nullable String> property) {
        if (property.apply(REHEARSE + "home") == null) {
            return null;
        }
        DatabaseSettings other =
                DatabaseSettings.from(key -> property.apply(REHEARSE + key.substring("samverkstad.".length())));
        Path product = Path.of(String.valueOf(property.apply("samverkstad.product")));
        return new Rehearsal(
                other,
                SettingsComponent.migrations(),
                Installation.jars(product.resolve("core")),
                Installation.jars(other.home().resolve("modules/jars")));
    }

    private static long millis(@Nullable String property) {
        if (property == null || property.isBlank()) {
            return WRITE_LIMIT_MILLIS;
        }
        if (!property.strip().matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("%s cannot be '%s'".formatted(WRITE_LIMIT, property));
        }
        return Long.parseLong(property.strip());
    }

    /** Where the SQLite driver unpacks its library when the launcher has not done it: system folders may forbid it. */
    private static final class NativeLibrary {
        private static void unpackBelow(Path home) {
            if (System.getProperty("org.sqlite.lib.path") == null && System.getProperty("org.sqlite.tmpdir") == null) {
                Path run = home.resolve("run");
                if (run.toFile().isDirectory() || run.toFile().mkdirs()) {
                    System.setProperty("org.sqlite.tmpdir", run.toString());
                }
            }
        }
    }
}
