package se.samverkstad.example.board;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.demo.DemoContent;
import se.samverkstad.api.demo.DemoWorld;

/** Five notices of the last days. */
@Component(service = DemoContent.class)
public final class BoardDemo implements DemoContent {
    private final Notices notices;

    @Activate
    public BoardDemo(@Reference Notices notices) {
        this.notices = notices;
    }

    @Override
    public void fill(DemoWorld world) {
        put(world, "david", 11, "Solgläntan söker två som vill prova kvällsronden i par. Hör av er till mig.");
        put(
                world,
                "utvecklingsledare",
                8,
                "Underlaget till chefsmötet ligger i mappen. Titta på sidan tre, där har vi en fråga.");
        put(world, "hanna", 6, "Någon har glömt en blå termos i Öppenvårdens kök.");
        put(world, "underskoterska", 3, "Avsnittet om det första samtalet passade oss bra på APT. Tack, redaktionen.");
        put(world, "enhetschef", 1, "Utredning har två platser kvar i lyssnarcirkeln på torsdag kl. 14.00.");
    }

    private void put(DemoWorld world, String person, int daysAgo, String text) {
        if (notices.newest(100).stream().noneMatch(notice -> notice.text().equals(text))) {
            notices.add(text, world.person(person).name(), world.start().minus(Duration.ofDays(daysAgo)));
        }
    }
}
