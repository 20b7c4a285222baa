package se.samverkstad.example.links;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.demo.DemoContent;
import se.samverkstad.api.demo.DemoWorld;

/** Four addresses, of which some are old. */
@Component(service = DemoContent.class)
public final class LinksDemo implements DemoContent {
    private final Links links;

    @Activate
    public LinksDemo(@Reference Links links) {
        this.links = links;
    }

    @Override
    public void fill(DemoWorld world) {
        put(1, "Kunskapsguiden", "https://kunskapsguiden.se/");
        put(2, "Riksrevisionen", "https://www.riksrevisionen.se/");
        put(3, "Blanketter 2019 (påhittad)", "https://blanketter.alvmark.example/");
        put(4, "Gamla intranätet (påhittad)", "https://intranat.alvmark.example/");
    }

    private void put(int place, String title, String address) {
        if (links.all().stream().noneMatch(link -> link.title().equals(title))) {
            links.add(place, title, address);
        }
    }
}
