package se.samverkstad.workbench.setup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.store.setting.Settings;
import se.samverkstad.workbench.about.Contact;
import se.samverkstad.workbench.about.Statement;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.account.Organisation.Details;
import se.samverkstad.workbench.account.Organisations;
import se.samverkstad.workbench.account.Organisations.Kind;

/** Whose workbench it is, who is responsible for personal data, and where people turn. */
@Component(service = OrganisationSection.class)
public final class OrganisationSection implements Section {
    /** One committee a line: the data controllers. */
    public static final String CONTROLLERS = "organisation.controllers";

    private static final List<String> CONTACTS = List.of("uppgifter", "tillganglighet", "fel");
    private static final int MOST_CONTROLLERS = 50;

    private final Organisation organisation;
    private final Organisations choices;
    private final Settings settings;
    private final Statement statement;
    private final AuditLog log;
    private final Clock clock;

    @Activate
    public OrganisationSection(
            @Reference Organisation organisation,
            @Reference Organisations choices,
            @Reference Settings settings,
            @Reference Statement statement,
            @Reference AuditLog log) {
        this(organisation, choices, settings, statement, log, Clock.systemUTC());
    }

    OrganisationSection(
            Organisation organisation,
            Organisations choices,
            Settings settings,
            Statement statement,
            AuditLog log,
            Clock clock) {
        this.log = log;
        this.organisation = organisation;
        this.choices = choices;
        this.settings = settings;
        this.statement = statement;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "organisation";
    }

    @Override
    public List<String> fields() {
        return List.of("val", "namn", "namnder", "uppgifter", "tillganglighet", "fel", "sprak");
    }

    @Override
    public Filled saved(Request request) {
        Map<String, String> values = new HashMap<>();
        values.put("sprak", request.locale().getLanguage().equals("en") ? "en" : "sv");
        organisation.details().ifPresent(details -> {
            values.put("val", details.municipality());
            values.put("namn", details.name());
            values.put("sprak", details.language());
        });
        settings.value(CONTROLLERS).ifPresent(lines -> values.put("namnder", lines));
        Statement.Said said = statement.said();
        said.privacy().ifPresent(contact -> values.put("uppgifter", contact.text()));
        said.accessibility().ifPresent(contact -> values.put("tillganglighet", contact.text()));
        said.faults().ifPresent(contact -> values.put("fel", contact.text()));
        return Filled.of(values);
    }

    @Override
    public Map<String, Object> more(Filled filled, Locale locale) {
        return Map.of(
                "municipalities", choices.of(Kind.MUNICIPALITY),
                "regions", choices.of(Kind.REGION),
                "universities", choices.of(Kind.UNIVERSITY));
    }

    /** Without script the name is asked for, or comes when the field was left empty. */
    private Filled named(Filled filled) {
        return filled.value("namn").isBlank()
                ? choices.find(filled.value("val"))
                        .map(choice -> filled.with("namn", choice.official()))
                        .orElse(filled)
                : filled;
    }

    @Override
    public Filled act(String act, Filled filled, Request request, Text text) {
        if (act.equals("namn")) {
            return choices.find(filled.value("val"))
                    .map(choice -> filled.with("namn", choice.official()))
                    .orElse(filled.with("namn", ""));
        }
        Filled checked = checked(named(filled), request, text);
        return checked.errors().isEmpty() ? checked.told(preview(checked, text)) : checked;
    }

    private static List<Told> preview(Filled filled, Text text) {
        List<Told> told = new ArrayList<>();
        told.add(Told.well(text.of("step.organisation.shown-name", filled.value("namn"))));
        List<String> controllers = lines(filled.value("namnder"));
        told.add(
                controllers.isEmpty()
                        ? new Told(text.of("step.organisation.shown-no-controllers"), "hold", "warning")
                        : Told.well(text.of("step.organisation.shown-controllers", String.join(", ", controllers))));
        for (String field : CONTACTS) {
            String value = filled.value(field);
            told.add(
                    value.isBlank()
                            ? new Told(text.of("step.organisation.shown-none." + field), "hold", "warning")
                            : Told.well(text.of("step.organisation.shown." + field, value)));
        }
        return told;
    }

    @Override
    public Filled checked(Filled sent, Request request, Text text) {
        Filled filled = named(sent);
        Map<String, String> errors = new LinkedHashMap<>();
        if (!choices.known(filled.value("val"))) {
            errors.put("val", text.of("step.organisation.choose"));
        }
        String name = filled.value("namn");
        if (name.isBlank() || name.length() > 100) {
            errors.put("namn", text.of("account.organisation"));
        }
        List<String> controllers = lines(filled.value("namnder"));
        if (controllers.size() > MOST_CONTROLLERS || controllers.stream().anyMatch(line -> line.length() > 100)) {
            errors.put("namnder", text.of("step.organisation.controllers-long", MOST_CONTROLLERS));
        }
        for (String field : CONTACTS) {
            if (filled.value(field).length() > Contact.LONGEST) {
                errors.put(field, text.of("step.organisation.contact-long", Contact.LONGEST));
            }
        }
        return filled.wrong(errors);
    }

    @Override
    public Optional<String> save(Filled filled, Request request, Text text) {
        By by = By.of(request.principal());
        settings.save(Map.of(CONTROLLERS, some(String.join("\n", lines(filled.value("namnder"))))), by);
        statement.contacts(
                Contact.of(filled.value("fel")),
                Contact.of(filled.value("uppgifter")),
                Contact.of(filled.value("tillganglighet")),
                Statement.today(clock),
                by);
        Details details = new Details(
                filled.value("val"), filled.value("namn"), filled.value("sprak").equals("en") ? "en" : "sv");
        if (!organisation.details().equals(Optional.of(details))) {
            organisation.save(details);
            log.append(Act.of("setting.changed", by, "organisation"));
        }
        return Optional.empty();
    }

    private static Optional<String> some(String value) {
        return Optional.of(value).filter(each -> !each.isBlank());
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }
}
