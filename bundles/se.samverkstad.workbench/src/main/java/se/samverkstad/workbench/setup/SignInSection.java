package se.samverkstad.workbench.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Fault;
import se.samverkstad.people.IdleAccounts;
import se.samverkstad.people.IdleAccounts.Rule;
import se.samverkstad.people.Person;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.SecondFactor.Demand;
import se.samverkstad.workbench.people.Faults;

/** How people sign in: the rules in words, who must have a second step, a password to try, and
 * a second administrator in reserve. */
@Component(service = SignInSection.class)
public final class SignInSection implements Section {
    /** Named so that no draft holds it. */
    static final String TRIAL = "prov-losenord";

    private static final String STEPS = "tva-steg";
    private static final String WARN = "vilande-varning";
    private static final String END = "vilande-slut";

    private final Directory directory;
    private final SecondFactor factor;
    private final IdleAccounts idle;

    @Activate
    public SignInSection(@Reference Directory directory, @Reference SecondFactor factor, @Reference IdleAccounts idle) {
        this.factor = factor;
        this.idle = idle;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "sign-in";
    }

    @Override
    public List<String> fields() {
        return List.of(STEPS, WARN, END, "reserv-namn", "reserv-epost");
    }

    @Override
    public Filled saved(Request request) {
        Rule rule = idle.rule();
        return Filled.of(Map.of(
                STEPS, factor.demand().word(), WARN, Integer.toString(rule.warn()), END, Integer.toString(rule.end())));
    }

    @Override
    public Map<String, Object> more(Filled filled, Locale locale) {
        long administrators = directory.members().stream()
                .filter(member -> member.person().administrator())
                .count();
        return Map.of("administrators", administrators);
    }

    @Override
    public Filled act(String act, Filled filled, Request request, Text text) {
        String password = request.parameters(TRIAL).stream().findFirst().orElse("");
        if (password.isEmpty()) {
            return filled.wrong(Map.of(TRIAL, text.of("step.sign-in.trial-missing")));
        }
        Person asked = directory
                .member(UUID.fromString(request.principal().id()))
                .orElseThrow()
                .person();
        Optional<Fault> fault = directory.passwordFault(asked, password);
        return filled.told(List.of(fault.map(each -> Told.ill(Faults.sentence(each, text)))
                .orElse(Told.well(text.of("step.sign-in.trial-well")))));
    }

    /** Of the one in reserve nothing is kept here: that person is invited by a button of its own. */
    @Override
    public Filled checked(Filled filled, Request request, Text text) {
        boolean forgotten = !filled.value("reserv-namn").isBlank()
                || !filled.value("reserv-epost").isBlank();
        if (forgotten) {
            return filled.wrong(Map.of("reserv-namn", text.of("step.sign-in.reserve-forgotten")));
        }
        if (Demand.of(filled.value(STEPS)).isEmpty()) {
            return filled.wrong(Map.of(STEPS, text.of("step.sign-in.steps-missing")));
        }
        return Rule.possible(months(filled, WARN), months(filled, END))
                ? filled
                : filled.wrong(Map.of(WARN, text.of("step.sign-in.idle-wrong", Rule.LONGEST)));
    }

    @Override
    public Optional<String> save(Filled filled, Request request, Text text) {
        Rule rule = new Rule(months(filled, WARN), months(filled, END));
        if (!rule.equals(idle.rule())) {
            idle.rule(rule, By.of(request.principal()));
        }
        Demand wanted = Demand.of(filled.value(STEPS)).orElseThrow();
        if (wanted == factor.demand()) {
            return Optional.empty();
        }
        factor.demand(wanted, By.of(request.principal()));
        return Optional.of(text.of("step.sign-in.steps-saved." + wanted.word()));
    }

    /** Below nothing for what is no number. */
    private static int months(Filled filled, String field) {
        String value = filled.value(field).strip();
        return value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : -1;
    }
}
