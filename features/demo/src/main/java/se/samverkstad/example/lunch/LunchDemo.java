package se.samverkstad.example.lunch;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.demo.DemoContent;
import se.samverkstad.api.demo.DemoPerson;
import se.samverkstad.api.demo.DemoWorld;

/** Two of three have answered. */
@Component(service = DemoContent.class)
public final class LunchDemo implements DemoContent {
    private final Answers answers;

    @Activate
    public LunchDemo(@Reference Answers answers) {
        this.answers = answers;
    }

    @Override
    public void fill(DemoWorld world) {
        List<DemoPerson> persons = world.persons();
        for (int i = 0; i < persons.size(); i++) {
            if (i % 3 != 0) {
                answers.set(persons.get(i).id(), Answers.CHOICES.get(i % 5 % Answers.CHOICES.size()));
            }
        }
    }
}
