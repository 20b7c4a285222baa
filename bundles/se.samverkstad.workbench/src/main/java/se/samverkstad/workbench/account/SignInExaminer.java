package se.samverkstad.workbench.account;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.health.Health;
import se.samverkstad.operations.doctor.Examiner;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.people.Directory;
import se.samverkstad.people.LeakedPasswords;
import se.samverkstad.people.LeakedPasswords.Condition;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** Whether the files beside the database that signing in stands on are there and of use. */
@Component(service = Examiner.class)
public final class SignInExaminer implements Examiner {
    private final Directory directory;
    private final SecondFactor factor;
    private final Screens screens;
    private final LeakedPasswords leaked;

    @Activate
    public SignInExaminer(@Reference Directory directory, @Reference SecondFactor factor, @Reference Screens screens) {
        this(directory, factor, screens, LeakedPasswords.here());
    }

    SignInExaminer(Directory directory, SecondFactor factor, Screens screens, LeakedPasswords leaked) {
        this.directory = directory;
        this.factor = factor;
        this.screens = screens;
        this.leaked = leaked;
    }

    @Override
    public int order() {
        return 79;
    }

    @Override
    public List<Finding> examine() {
        List<Finding> found = new ArrayList<>();
        Condition list = leaked.condition();
        if (list != Condition.NONE) {
            boolean used = list == Condition.USED;
            found.add(finding(
                    "leaked-passwords",
                    used ? Health.Status.OK : Health.Status.WARNING,
                    used ? "leaked.used" : "leaked.useless",
                    0));
        }
        long keyless = directory.members().stream()
                .flatMap(member -> factor.of(member.person().id()).stream())
                .filter(held -> !held.readable())
                .count();
        if (keyless > 0) {
            found.add(finding("second-factor", Health.Status.WARNING, "factor.keyless", keyless));
        }
        return found;
    }

    private Finding finding(String topic, Health.Status status, String key, long number) {
        return new Finding(
                topic,
                status,
                screens.text(Languages.SWEDISH).of(key, number),
                screens.text(Languages.ENGLISH).of(key, number));
    }
}
