package se.samverkstad.workbench.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.audit.AuditEntry;

/** What a sentence of the record leaves out: which role and where, which roles got which permission, how often. */
final class Particulars {
    /** How names of roles and permissions are told from those of modules in one table. */
    static final String ROLE = "role:";

    static final String PERMISSION = "permission:";

    /** What a role was called before anyone renamed it. */
    static final String SHIPPED = "shipped:";

    private Particulars() {}

    /** Empty when the sentence says it all. */
    static String of(AuditEntry entry, Map<String, String> names, Text text) {
        String count = entry.detail("count");
        if (!entry.detail("remark").isEmpty()) {
            return entry.detail("remark");
        }
        if (count.matches("\\d{1,15}")) {
            return text.of("act.count", Long.parseLong(count));
        }
        return switch (entry.kind()) {
            case "person.changed" -> text.of("act.what", changed(entry, text));
            case "role.assigned", "role.ended" -> period(entry, role(entry, names, text), text);
            case "role.renamed" -> text.of("act.renamed", called(entry, Act.FROM, names), called(entry, Act.TO, names));
            case "deputy.named", "deputy.ended" -> period(entry, entry.detail("deputy-name"), text);
            case "permission.granted", "permission.withdrawn" ->
                names.getOrDefault(PERMISSION + entry.target(), entry.target()) + ": " + roles(entry, names);
            default -> "";
        };
    }

    private static String changed(AuditEntry entry, Text text) {
        return Arrays.stream(entry.detail("what").split(" "))
                .filter(word -> text.keys().contains("act.what." + word))
                .map(word -> text.of("act.what." + word))
                .collect(Collectors.joining(", "));
    }

    private static String role(AuditEntry entry, Map<String, String> names, Text text) {
        String key = entry.detail("role");
        String role = names.getOrDefault(ROLE + key, key);
        String unit = entry.detail("unit");
        return unit.isEmpty() ? text.of("act.role-everywhere", role) : text.of("act.role-in", role, unit);
    }

    private static String called(AuditEntry entry, String detail, Map<String, String> names) {
        String own = entry.detail(detail);
        return own.isEmpty() ? names.getOrDefault(SHIPPED + entry.target(), entry.target()) : own;
    }

    private static String roles(AuditEntry entry, Map<String, String> names) {
        return Arrays.stream(entry.detail("roles").split(" "))
                .map(key -> names.getOrDefault(ROLE + key, key))
                .collect(Collectors.joining(", "));
    }

    private static String period(AuditEntry entry, String what, Text text) {
        String last = entry.detail("last");
        return last.isEmpty()
                ? text.of("act.from-day", what, entry.detail("first"))
                : text.of("act.between-days", what, entry.detail("first"), last);
    }
}
