package se.samverkstad.workbench.look;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.setting.OwnSettings;
import se.samverkstad.api.store.StoreException;

/** Light or dark, as each person has chosen. Asked for on every page. */
@Component(service = Schemes.class, configurationPid = SchemeSettings.PID)
@Designate(ocd = SchemeSettings.class)
public final class Schemes {
    private static final Logger LOG = LoggerFactory.getLogger(Schemes.class);

    private final OwnSettings settings;

    @Activate
    public Schemes(@Reference OwnSettings settings) {
        this.settings = settings;
    }

    /** {@code light} or {@code dark}; empty to follow the person's machine. */
    public Optional<String> of(Principal person) {
        try {
            return Optional.of(settings.of(person, SchemeSettings.PID, SchemeSettings.class)
                            .colours())
                    .filter(colours -> !colours.equals("auto"));
        } catch (StoreException e) {
            // A page that says that the database does not answer must be drawn all the same.
            LOG.debug("the colours follow the machine, because what was chosen cannot be read", e);
            return Optional.empty();
        }
    }
}
