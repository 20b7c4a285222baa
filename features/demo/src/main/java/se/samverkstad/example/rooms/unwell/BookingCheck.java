package se.samverkstad.example.rooms.unwell;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.health.HealthCheck;

/** Looks for a calendar that is not there: the version is made to be stopped. */
@Component(service = HealthCheck.class)
public final class BookingCheck implements HealthCheck {
    @Override
    public Health check() {
        return Health.critical("Rummen går inte att boka: kalendern finns inte.");
    }
}
