package se.samverkstad.workbench.account;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.People;

/**
 * Where the one who started the server begins: at the set-up, with a new code each time it is asked, or at Start. Only the
 * launcher asks, and shows it to whoever sits at the terminal.
 */
@Component(service = Supplier.class, property = "samverkstad.first-address:Boolean=true")
public final class FirstAddress implements Supplier<String> {
    private final People people;

    @Activate
    public FirstAddress(@Reference People people) {
        this.people = people;
    }

    @Override
    public String get() {
        return people.newSetUpCode().map(code -> "/kom-igang?kod=" + code).orElse("/");
    }
}
