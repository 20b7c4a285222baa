package se.samverkstad.workbench.audit;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.roles.Catalogue;

/** Entries in plain words. What has no sentence of its own, such as an act of a module, is told by its area. */
@Component(service = Sentences.class)
public final class Sentences {
    private final Modules modules;
    private final Roles roles;
    private final Catalogue permissions;

    @Activate
    public Sentences(@Reference Modules modules, @Reference Roles roles, @Reference Catalogue permissions) {
        this.modules = modules;
        this.roles = roles;
        this.permissions = permissions;
    }

    /** An entry on a page. @param more details in words; empty when the sentence says it all */
    public record Line(long number, String sentence, String time, String more) {}

    /** The names of modules, roles and permissions, looked up once for a page. */
    Map<String, String> names(Text text) {
        Map<String, String> names = new HashMap<>();
        modules.installed().forEach(each -> names.put(each.module(), each.name().in(text.locale())));
        for (Role each : roles.all()) {
            names.put(Particulars.ROLE + each.key(), each.name(text.locale()));
            names.put(Particulars.SHIPPED + each.key(), each.shipped().in(text.locale()));
        }
        permissions.groups(text).stream()
                .flatMap(group -> group.permissions().stream())
                .forEach(each -> names.put(
                        Particulars.PERMISSION + each.id(), each.label().in(text.locale())));
        return names;
    }

    Line line(AuditEntry entry, Map<String, String> names, Text text) {
        return new Line(
                entry.number(), sentence(entry, names, text), time(entry, text), Particulars.of(entry, names, text));
    }

    /** @param names of modules by id, and what else the sentence names */
    public String sentence(AuditEntry entry, Map<String, String> names, Text text) {
        String key = "act." + entry.kind()
                + (entry.kind().equals("account.refused") && entry.target().isEmpty() ? "-unknown" : "");
        if (!text.keys().contains(key)) {
            boolean read = entry.kind().endsWith(".read");
            return text.of(read ? "act.other-read" : "act.other", who(entry, text), area(entry, names, text));
        }
        return text.of(key, who(entry, text), target(entry, names, text), entry.detail(Act.FROM), entry.detail(Act.TO));
    }

    private static String target(AuditEntry entry, Map<String, String> names, Text text) {
        if (entry.kind().equals("setting.changed")) {
            String key = "act.setting." + entry.target();
            return text.of(text.keys().contains(key) ? key : "act.setting.other");
        }
        return entry.area().equals("module")
                ? names.getOrDefault(entry.target(), entry.targetName())
                : entry.targetName();
    }

    private static String area(AuditEntry entry, Map<String, String> names, Text text) {
        String key = "act.area." + entry.area();
        String known = text.keys().contains(key) ? text.of(key) : text.of("act.area-unknown");
        return names.getOrDefault(entry.area(), known);
    }

    /** As they were called then. */
    public static String who(AuditEntry entry, Text text) {
        if (entry.way().equals(By.Way.COMMAND_LINE.name())) {
            return entry.byName().isEmpty()
                    ? text.of("act.by-command-line")
                    : text.of("act.by-command-line-as", entry.byName());
        }
        if (!entry.byName().isEmpty()) {
            boolean program = entry.way().equals(By.Way.PROGRAM.name());
            return program ? text.of("act.by-program", entry.byName()) : entry.byName();
        }
        return text.of(entry.way().equals(By.Way.SYSTEM.name()) ? "act.by-system" : "act.by-unknown");
    }

    static String time(AuditEntry entry, Text text) {
        boolean english = text.locale().getLanguage().equals("en");
        return entry.instant()
                .map(at -> DateTimeFormatter.ofPattern(
                                english ? "d MMM uuuu HH:mm:ss" : "d MMM uuuu HH.mm.ss", text.locale())
                        .withZone(Reviewer.SWEDEN)
                        .format(at))
                .orElse(entry.at());
    }
}
