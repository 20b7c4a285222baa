package se.samverkstad.workbench.guides.first;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.people.Directory;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.Unit;
import se.samverkstad.workbench.about.Statement;
import se.samverkstad.workbench.guides.FirstDayPart;
import se.samverkstad.workbench.start.layout.Layouts;

/** Where the steps of first days are taken, and how it is seen that one is done. Several roles share steps. */
@Component(service = FirstSteps.class)
public final class FirstSteps {
    static final String START = "first.step.start";
    static final String ARRANGE = "first.step.arrange";
    static final String ACCOUNT = "first.step.account";
    static final String TWO_STEPS = "first.step.two-steps";
    static final String OWN_DATA = "first.step.own-data";
    static final String PRIVACY = "first.step.privacy";
    static final String HELP = "first.step.help";
    static final String FAULT = "first.step.fault";
    static final String STATEMENT = "first.step.statement";
    static final String GUESTS = "first.step.guests";
    static final String NUMBERS = "first.step.numbers";
    static final String CHANGES = "first.step.changes";
    static final String WHO_MAY = "first.step.who-may";
    static final String UNITS = "first.step.units";
    static final String PERSONS = "first.step.persons";
    static final String ROLES = "first.step.roles";
    static final String MAIL = "first.step.mail";
    static final String BACKUP = "first.step.backup";
    static final String MODULES = "first.step.modules";
    static final String UPDATE = "first.step.update";
    static final String CONTACT = "first.step.contact";
    static final String WRITE = "first.step.write";
    static final String SOURCE = "first.step.source";
    static final String INSTALL = "first.step.install";
    static final String LOG = "first.step.log";
    static final String KEYS = "first.step.keys";

    private static final String ARRANGING = "/start/anpassa";

    private static final Map<String, Way> WAYS = Map.ofEntries(
            Map.entry(START, Way.to("/")),
            Map.entry(
                    ARRANGE,
                    Way.to(ARRANGING).doing(ARRANGING, Map.of("del", "core/" + FirstDayPart.ID, "gor", "bredare"))),
            Map.entry(ACCOUNT, Way.to("/mitt-konto")),
            Map.entry(TWO_STEPS, Way.to("/mitt-konto/tva-steg")),
            Map.entry(OWN_DATA, Way.to("/mitt-konto/uppgifter")),
            Map.entry(PRIVACY, Way.to("/personuppgifter")),
            Map.entry(HELP, Way.to("/hjalp")),
            Map.entry(FAULT, Way.to("/anmal-fel")),
            Map.entry(STATEMENT, Way.to("/tillganglighet")),
            Map.entry(GUESTS, Way.to("/enheter/inbjudna")),
            Map.entry(NUMBERS, Way.to("/hjalp/personnummer")),
            Map.entry(CHANGES, Way.to("/hjalp/genomgang")),
            Map.entry(WHO_MAY, Way.to("/hjalp/roller")),
            Map.entry(UNITS, Way.to("/enheter")),
            Map.entry(PERSONS, Way.to("/enheter?flik=personer")),
            Map.entry(ROLES, Way.to("/enheter/roller")),
            Map.entry(MAIL, Way.to("/installningar/adress")),
            Map.entry(BACKUP, Way.to("/drift?flik=sakerhetskopia").doing("/drift/sakerhetskopia", Map.of())),
            Map.entry(MODULES, Way.to("/moduler?flik=tillgangliga")),
            Map.entry(CONTACT, Way.to("/installningar/kontakt")),
            Map.entry(WRITE, Way.to("/hjalp/utveckla")),
            Map.entry(SOURCE, Way.to("/moduler/kallor")),
            Map.entry(INSTALL, Way.to("/moduler?flik=tillgangliga")),
            Map.entry(LOG, Way.to("/drift?flik=logg")),
            Map.entry(KEYS, Way.to("/mitt-konto/nycklar")));

    private final Modules modules;
    private final Map<String, Predicate<Principal>> checks;

    @Activate
    public FirstSteps(
            @Reference Modules modules,
            @Reference Layouts layouts,
            @Reference SecondFactor factor,
            @Reference Directory directory,
            @Reference BackupStatus backups,
            @Reference Statement statement) {
        this.modules = modules;
        checks = Map.of(
                ARRANGE, person -> layouts.chosen(person.id()),
                TWO_STEPS, person -> factor.of(UUID.fromString(person.id())).isPresent(),
                UNITS, person -> !directory.units().isEmpty(),
                PERSONS,
                        person -> directory.units().stream()
                                        .mapToInt(Unit::persons)
                                        .sum()
                                > 1,
                BACKUP, person -> backups.lastGood().isPresent(),
                MODULES, person -> !modules.installed().isEmpty(),
                CONTACT, person -> statement.said().accessibility().isPresent());
    }

    Optional<Way> way(String step) {
        return step.equals(UPDATE)
                ? modules.installed().stream()
                        .filter(module -> module.newer().isPresent())
                        .findFirst()
                        .map(module -> Way.to("/moduler/" + module.module()))
                : Optional.ofNullable(WAYS.get(step));
    }

    boolean done(String step, Principal person) {
        return checks.getOrDefault(step, nobody -> false).test(person);
    }
}
