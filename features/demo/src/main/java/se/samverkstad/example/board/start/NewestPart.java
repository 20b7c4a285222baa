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
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.example.board.Notices;
import se.samverkstad.example.board.Notices.Notice;
import se.samverkstad.example.board.Words;

/** The two newest notices. */
@Component(service = Part.class)
@PartPlacement(id = "newest", target = "start", title = "part", order = 600, permission = Permissions.SIGNED_IN)
public final class NewestPart implements Part {
    private final Notices notices;
    private final Words words;

    @Activate
    public NewestPart(@Reference Notices notices, @Reference Words words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public Optional<View> render(Request request) {
        Text t = words.in(request.locale());
        List<Notice> newest = notices.newest(2);
        return newest.isEmpty() ? Optional.empty() : Optional.of(words.view(t, "boardstart/part.jte", newest));
    }
}
