package se.samverkstad.workbench.setup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.operations.mail.MailFault;
import se.samverkstad.operations.mail.MailPlan;
import se.samverkstad.operations.mail.MailSecurity;
import se.samverkstad.operations.mail.Mailer;

/** The fields for the mail server. Without a server name there is no mail. */
@Component(service = MailFields.class)
public final class MailFields {
    static final List<String> NAMES = List.of(
            "post-server",
            "post-port",
            "post-skydd",
            "post-anvandare",
            "post-fran",
            "post-svar",
            "post-kopia",
            "post-prov");

    /** Named so that no draft holds it. */
    static final String PASSWORD = "post-losenord";

    private static final String WATCH = "post-kopia";

    private final Mailer mailer;
    private final AuditLog log;

    @Activate
    public MailFields(@Reference Mailer mailer, @Reference AuditLog log) {
        this.mailer = mailer;
        this.log = log;
    }

    Map<String, String> saved() {
        Map<String, String> values = new HashMap<>(mailer.plan()
                .map(plan -> Map.of(
                        "post-server", plan.host(),
                        "post-port", Integer.toString(plan.port()),
                        "post-skydd", plan.security().word(),
                        "post-anvandare", plan.user(),
                        "post-fran", plan.from(),
                        "post-svar", plan.replyTo()))
                .orElse(Map.of("post-port", "587", "post-skydd", MailSecurity.STARTTLS.word())));
        values.put(WATCH, mailer.onBackupFailure().orElse(""));
        return values;
    }

    boolean passwordKept() {
        return mailer.plan().map(plan -> !plan.password().isEmpty()).orElse(false);
    }

    private static boolean wanted(Filled filled) {
        return !filled.value("post-server").isBlank();
    }

    /** An empty password stands for the one that is kept, as long as it is for the same user and server. */
    private MailPlan plan(Filled filled, Request request) {
        String user = filled.value("post-anvandare");
        String sent = request.parameters(PASSWORD).stream().findFirst().orElse("");
        String kept = mailer.plan()
                .filter(plan -> plan.user().equals(user) && plan.host().equalsIgnoreCase(filled.value("post-server")))
                .map(MailPlan::password)
                .orElse("");
        return new MailPlan(
                filled.value("post-server"),
                port(filled.value("post-port")),
                MailSecurity.of(filled.value("post-skydd")).orElse(MailSecurity.STARTTLS),
                user,
                user.isEmpty() ? "" : sent.isEmpty() ? kept : sent,
                filled.value("post-fran"),
                filled.value("post-svar"));
    }

    private static int port(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    Map<String, String> errors(Filled filled, Request request, Text text) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (wanted(filled)) {
            for (MailFault fault : mailer.faults(plan(filled, request))) {
                String word = fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                errors.put(field(fault), text.of("step.mail.fault." + word));
            }
        }
        String watch = filled.value(WATCH);
        if (!watch.isBlank() && !mailer.address(watch)) {
            errors.put(WATCH, text.of("step.mail.watch-wrong"));
        } else if (!watch.isBlank() && !wanted(filled)) {
            errors.put(WATCH, text.of("step.mail.watch-no-server"));
        }
        return errors;
    }

    private static String field(MailFault fault) {
        return switch (fault) {
            case HOST, HOST_ALONE -> "post-server";
            case PORT -> "post-port";
            case SECURITY -> "post-skydd";
            case LOGIN -> "post-anvandare";
            case FROM -> "post-fran";
            case REPLY_TO -> "post-svar";
        };
    }

    Filled test(Filled filled, Request request, Text text) {
        Map<String, String> errors = new LinkedHashMap<>(errors(filled, request, text));
        if (!wanted(filled)) {
            errors.put("post-server", text.of("step.mail.fault.host"));
        }
        if (!mailer.address(filled.value("post-prov"))) {
            errors.put("post-prov", text.of("step.mail.to-missing"));
        }
        if (!errors.isEmpty()) {
            return filled.wrong(errors);
        }
        log.append(Act.of("mail.tested", By.of(request.principal()), ""));
        return filled.told(Told.of(mailer.test(plan(filled, request), filled.value("post-prov")), request.locale()));
    }

    void save(Filled filled, Request request) {
        By by = By.of(request.principal());
        Optional<MailPlan> before = mailer.plan();
        if (wanted(filled)) {
            MailPlan plan = plan(filled, request);
            if (!before.equals(Optional.of(plan))) {
                mailer.save(plan, by);
            }
        } else if (before.isPresent()) {
            mailer.clear(by);
        }
        if (!filled.value(WATCH).strip().equals(mailer.onBackupFailure().orElse(""))) {
            mailer.tellOfBackupFailure(filled.value(WATCH), by);
        }
    }
}
