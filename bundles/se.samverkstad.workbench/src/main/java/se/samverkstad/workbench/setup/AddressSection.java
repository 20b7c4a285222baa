package se.samverkstad.workbench.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.UserError;
import se.samverkstad.operations.address.AddressPlan;
import se.samverkstad.operations.address.Addresses;
import se.samverkstad.operations.doctor.Finding;

/** Where people reach it, and where its e-mail goes out. */
@Component(service = AddressSection.class)
public final class AddressSection implements Section {
    private static final Logger LOG = LoggerFactory.getLogger(AddressSection.class);

    private final Addresses addresses;
    private final MailFields mail;
    private final AuditLog log;

    @Activate
    public AddressSection(@Reference Addresses addresses, @Reference MailFields mail, @Reference AuditLog log) {
        this.log = log;
        this.addresses = addresses;
        this.mail = mail;
    }

    @Override
    public String key() {
        return "address";
    }

    @Override
    public List<String> fields() {
        List<String> all =
                new ArrayList<>(List.of("vag", "adress", "lyssna", "port", "certifikat", "nyckel", "proxyer"));
        all.addAll(MailFields.NAMES);
        return all;
    }

    @Override
    public Filled saved(Request request) {
        AddressPlan plan = addresses.current();
        Map<String, String> values = new HashMap<>();
        values.put("vag", plan.hasProxy() ? "proxy" : plan.hasCertificate() ? "certifikat" : "lokal");
        values.put("adress", plan.address());
        values.put("lyssna", plan.host());
        values.put("port", plan.port());
        values.put("certifikat", plan.certificate());
        values.put("nyckel", plan.key());
        values.put("proxyer", plan.proxies());
        values.putAll(mail.saved());
        return Filled.of(values);
    }

    /** What the chosen way needs; what belongs to another way is not kept. */
    private static AddressPlan plan(Filled filled) {
        String host = filled.value("lyssna");
        String port = filled.value("port");
        return switch (filled.value("vag")) {
            case "certifikat" ->
                new AddressPlan(
                        filled.value("adress"), host, port, filled.value("certifikat"), filled.value("nyckel"), "");
            case "proxy" -> new AddressPlan(filled.value("adress"), host, port, "", "", filled.value("proxyer"));
            default -> new AddressPlan("", "", port, "", "", "");
        };
    }

    @Override
    public Map<String, Object> more(Filled filled, Locale locale) {
        return Map.of("mailKept", mail.passwordKept());
    }

    @Override
    public Filled act(String act, Filled filled, Request request, Text text) {
        if (act.equals("testmejl")) {
            return mail.test(filled, request, text);
        }
        List<Finding> found = addresses.test(plan(filled));
        return filled.told(Told.of(found, request.locale()));
    }

    @Override
    public Filled checked(Filled filled, Request request, Text text) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!List.of("lokal", "certifikat", "proxy").contains(filled.value("vag"))) {
            errors.put("vag", text.of("step.address.way-missing"));
        }
        List<Finding> found = addresses.test(plan(filled));
        if (errors.isEmpty() && Told.critical(found)) {
            String field = filled.value("vag").equals("lokal") ? "vag" : "adress";
            errors.put(
                    field,
                    found.stream()
                            .filter(each -> Told.critical(List.of(each)))
                            .findFirst()
                            .orElseThrow()
                            .in(request.locale()));
        }
        errors.putAll(mail.errors(filled, request, text));
        return filled.wrong(errors).told(errors.isEmpty() ? List.of() : Told.of(found, request.locale()));
    }

    @Override
    public Optional<String> save(Filled filled, Request request, Text text) {
        AddressPlan plan = plan(filled);
        mail.save(filled, request);
        if (plan.equals(addresses.current())) {
            return Optional.empty();
        }
        try {
            Addresses.Saved saved = addresses.save(plan);
            log.append(Act.of("setting.changed", By.of(request.principal()), "address"));
            boolean english = request.locale().getLanguage().equals("en");
            return saved.restartNeeded() ? Optional.of(english ? saved.en() : saved.sv()) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("the address was not saved", e);
            throw new UserError(text.of("step.address.unwritable"), e);
        }
    }
}
