package se.samverkstad.workbench.look;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.setting.Settings;

/** What the municipality has made its own. Asked for on every page; answered from memory. */
@Component(service = Look.class)
public final class Look {
    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final String ACCENT = "look.accent";
    private static final String LOGO = "look.logo";

    private final Settings settings;

    @Activate
    public Look(@Reference Settings settings) {
        this.settings = settings;
    }

    /** Empty for the standard colour. */
    public Optional<Accent> accent() {
        return value(ACCENT).flatMap(Colour::parse).map(Accent::new);
    }

    public Optional<Logo> logo() {
        return value(LOGO).flatMap(Logo::parse);
    }

    /** The address of the style that gives the pages the colour; empty for the standard one. */
    public Optional<String> style() {
        return accent().map(accent -> Theme.style(accent.colour()));
    }

    /** The address of the mark in the municipality's colour; empty for the standard one. */
    public Optional<String> icon() {
        return accent().map(accent -> Theme.mark(accent.colour()));
    }

    /** What becomes of the logo. */
    sealed interface LogoChange {
        record Keep() implements LogoChange {}

        record Remove() implements LogoChange {}

        record Replace(Logo logo) implements LogoChange {}
    }

    /**
     * Both or neither.
     *
     * @throws IllegalArgumentException when nobody could read white words on the colour
     */
    void save(Accent accent, LogoChange logo, By by) {
        if (!accent.readable()) {
            throw new IllegalArgumentException(
                    "white words on %s cannot be read".formatted(accent.colour().hex()));
        }
        Map<String, Optional<String>> changes = new HashMap<>();
        changes.put(ACCENT, Optional.of(accent.colour().hex()).filter(hex -> !hex.equals(Standard.ACCENT.hex())));
        if (logo instanceof LogoChange.Replace replace) {
            changes.put(LOGO, Optional.of(replace.logo().row()));
        } else if (logo instanceof LogoChange.Remove) {
            changes.put(LOGO, Optional.empty());
        }
        settings.save(changes, by);
    }

    /** Back to how the product comes. */
    void reset(By by) {
        settings.save(Map.of(ACCENT, Optional.empty(), LOGO, Optional.empty()), by);
    }

    /** A page that says that the database does not answer must be drawn all the same. */
    private Optional<String> value(String key) {
        try {
            return settings.value(key);
        } catch (StoreException e) {
            LOG.debug("the standard look stands in, because {} cannot be read", key, e);
            return Optional.empty();
        }
    }
}
