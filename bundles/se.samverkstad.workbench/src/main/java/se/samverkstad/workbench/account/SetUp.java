package se.samverkstad.workbench.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Fault;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.People;
import se.samverkstad.people.Person;
import se.samverkstad.workbench.account.Organisation.Details;
import se.samverkstad.workbench.setup.SetUpProgress;
import se.samverkstad.workbench.setup.SetUpProgress.State;

/** Makes a new installation ready: whose it is and who administers it. For the browser and the command line alike. */
@Component(service = SetUp.class)
public final class SetUp {
    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Organisation organisation;
    private final Organisations choices;
    private final SetUpProgress progress;

    @Activate
    public SetUp(
            @Reference People people,
            @Reference Organisation organisation,
            @Reference Organisations choices,
            @Reference SetUpProgress progress) {
        this.people = people;
        this.organisation = organisation;
        this.choices = choices;
        this.progress = progress;
    }

    /** The proposal for the official name of that code; empty for none. */
    String nameOf(String code) {
        return choices.find(code).map(Organisations.Choice::official).orElse("");
    }

    boolean known(String code) {
        return choices.known(code);
    }

    /** What is wrong with the administrator to be, by the name of the field and in its order. */
    Map<String, String> errors(SetUpForm form, String password, Text text) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Fault fault : people.faults(person(form, password))) {
            errors.put(field(fault), sentence(fault, text));
        }
        return errors;
    }

    /**
     * Makes the first administrator; what remains is done in steps.
     *
     * @param by {@link By#UNKNOWN} for whoever holds the code
     * @throws se.samverkstad.people.PeopleException when another came first
     */
    Person begin(SetUpForm form, String password, By by) {
        progress.begin(form.user());
        return people.addFirstAdministrator(person(form, password), by);
    }

    /** What is wrong with the name of the organisation. */
    Optional<String> organisationError(String name, Text text) {
        return name.isBlank() || name.length() > LONGEST_NAME
                ? Optional.of(text.of("account.organisation"))
                : Optional.empty();
    }

    /**
     * The same with the organisation, for the command line. It comes first: with the administrator the door is closed.
     *
     * @throws se.samverkstad.people.PeopleException when another came first
     */
    Person complete(SetUpForm form, String code, String name, String password, By by) {
        organisation.save(new Details(code, name, form.language()));
        Person person = begin(form, password, by);
        progress.mark(1, State.DONE, form.user());
        return person;
    }

    void modulesDone(String who) {
        progress.mark(SetUpProgress.STEPS, State.DONE, who);
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
            case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_COMMON, PASSWORD_CONTEXT, PASSWORD_LEAKED -> "password";
            case LANGUAGE -> "language";
            case EMAIL, TITLE, PERSONAL_NUMBER -> "name";
        };
    }
}
