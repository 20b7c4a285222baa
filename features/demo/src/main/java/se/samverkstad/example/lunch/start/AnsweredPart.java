package se.samverkstad.example.lunch.start;

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
import se.samverkstad.example.lunch.Answers;
import se.samverkstad.example.lunch.Words;

/** How many have answered. */
@Component(service = Part.class)
@PartPlacement(id = "answered", target = "start", title = "title", order = 620, permission = Permissions.SIGNED_IN)
public final class AnsweredPart implements Part {
    private final Answers answers;
    private final Words words;

    @Activate
    public AnsweredPart(@Reference Answers answers, @Reference Words words) {
        this.answers = answers;
        this.words = words;
    }

    @Override
    public Optional<View> render(Request request) {
        Text t = words.in(request.locale());
        return Optional.of(words.view(t, "lunchstart/part.jte", t.of("answered", answers.all())));
    }
}
