package se.samverkstad.workbench.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Fault;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.People;
import se.samverkstad.people.Person;
import se.samverkstad.workbench.account.Organisation.Details;

/** Makes a new installation ready: whose it is and who administers it. For the browser and the command line alike. */
@Component(service = SetUp.class)
public final class SetUp {
    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Organisation organisation;
    private final Municipalities municipalities = new Municipalities();

    @Activate
    public SetUp(@Reference People people, @Reference Organisation organisation) {
        this.people = people;
        this.organisation = organisation;
    }

    List<MunicipalityOption> municipalities() {
        return municipalities.all();
    }

    String nameOf(String municipality) {
        return municipalities.find(municipality).map(MunicipalityOption::name).orElse("");
    }

    /** What is wrong, by the name of the field and in its order. */
    Map<String, String> errors(SetUpForm form, String password, Text text) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (municipalities.find(form.municipality()).isEmpty()) {
            errors.put("municipality", text.of("account.municipality"));
        }
        if (form.organisation().isEmpty() || form.organisation().length() > LONGEST_NAME) {
            errors.put("organisation", text.of("account.organisation"));
        }
        for (Fault fault : people.faults(person(form, password))) {
            errors.put(field(fault), sentence(fault, text));
        }
        return errors;
    }

    /**
     * Writes it down. The organisation comes first: with the administrator the door is closed.
     *
     * @throws se.samverkstad.people.PeopleException when another came first
     */
    Person complete(SetUpForm form, String password) {
        organisation.save(new Details(form.municipality(), form.organisation(), form.language()));
        return people.addFirstAdministrator(person(form, password));
    }

    private static NewPerson person(SetUpForm form, String password) {
        return new NewPerson(form.user(), form.name(), password, true, form.language());
    }

    static String sentence(Fault fault, Text text) {
        return text.of("account.fault."
                + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private static String field(Fault fault) {
        return switch (fault) {
            case NAME -> "name";
            case USER, USER_TAKEN -> "user";
            case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_COMMON, PASSWORD_CONTEXT -> "password";
            case LANGUAGE -> "language";
        };
    }
}
