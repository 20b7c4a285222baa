package se.samverkstad.podcast.web;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.podcast.domain.Addresses;

/**
 * The tabs of the strand, as far as this person may use them.
 *
 * @param current the address of the open one
 */
public record Tabs(List<Link> links, String current) {
    static Tabs of(Text t, Request request, String current) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(t.of("tab.episodes"), Addresses.HOME));
        if (request.principal().may(PodcastPermissions.EDIT)) {
            links.add(new Link(t.of("tab.editorial"), Addresses.editorial()));
        }
        return new Tabs(List.copyOf(links), current);
    }
}
