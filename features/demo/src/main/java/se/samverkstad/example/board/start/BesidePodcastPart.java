package se.samverkstad.example.board.start;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.example.board.Notices;
import se.samverkstad.example.board.Notices.Notice;
import se.samverkstad.example.board.Words;

/** The newest notice beside the podcast, while both are here: a part that joins another module. */
@Component(service = Part.class)
@PartPlacement(
        id = "beside-podcast",
        target = "/podcast",
        region = Region.ASIDE,
        title = "part",
        order = 600,
        permission = Permissions.SIGNED_IN)
public final class BesidePodcastPart implements Part {
    private final Notices notices;
    private final Words words;

    @Activate
    public BesidePodcastPart(@Reference Notices notices, @Reference Words words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public Optional<View> render(Request request) {
        Text t = words.in(request.locale());
        List<Notice> newest = notices.newest(1);
        return newest.isEmpty() ? Optional.empty() : Optional.of(words.view(t, "boardstart/part.jte", newest));
    }
}
