package se.samverkstad.workbench.openid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.people.openid.Provider;
import se.samverkstad.people.openid.Provider.Arrival;
import se.samverkstad.people.openid.Provider.Identity;
import se.samverkstad.people.openid.Provider.RoleRule;
import se.samverkstad.people.openid.ProviderFault;
import se.samverkstad.people.openid.ProviderWish;

/** A provider as a form: its fields, and what is wrong with them. */
public final class ProviderForm {
    static final String ACTIVE = "aktiv";
    private static final int EMPTY_ROWS = 3;
    private static final int MOST_ROWS = 200;

    private ProviderForm() {}

    /** A row of the table of roles. @param unit empty for the whole organisation */
    public record Row(String value, String role, String unit) {}

    /** @param rows with some empty ones at the end */
    public record Filled(Map<String, String> fields, List<Row> rows) {
        static Filled empty() {
            return new Filled(
                    Map.of(
                            "omfattning", "openid profile email",
                            "identitet", Identity.SUBJECT.word(),
                            "forsta", Arrival.APPROVED.word()),
                    withEmpty(List.of()));
        }

        public String value(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    static Filled of(Provider provider, List<RoleRule> roles) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("namn", provider.name());
        fields.put("utfardare", provider.issuer());
        fields.put("klient", provider.client());
        fields.put("omfattning", provider.scopes());
        fields.put("niva", String.join(" ", provider.levels()));
        fields.put(
                "hogst",
                provider.most().isZero() ? "" : Long.toString(provider.most().toMinutes()));
        fields.put("identitet", provider.identity().word());
        fields.put("ansprak", provider.claim());
        fields.put("forsta", provider.arrival().word());
        fields.put("inre", String.join(" ", provider.inside().stream().sorted().toList()));
        fields.put(ACTIVE, provider.active() ? "ja" : "");
        return new Filled(
                fields,
                withEmpty(roles.stream()
                        .map(each -> new Row(
                                each.value(),
                                each.role(),
                                each.unit().map(UUID::toString).orElse("")))
                        .toList()));
    }

    private static List<Row> withEmpty(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            all.add(new Row("", "", ""));
        }
        return List.copyOf(all);
    }

    static Filled sent(Request request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : List.of(
                "namn",
                "utfardare",
                "klient",
                "omfattning",
                "niva",
                "hogst",
                "identitet",
                "ansprak",
                "forsta",
                "inre",
                ACTIVE)) {
            fields.put(field, request.parameter(field).orElse("").strip());
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS && request.parameter("varde-" + i).isPresent(); i++) {
            Row row = new Row(
                    request.parameter("varde-" + i).orElse("").strip(),
                    request.parameter("roll-" + i).orElse(""),
                    request.parameter("enhet-" + i).orElse(""));
            if (!row.value().isEmpty() || !row.role().isEmpty()) {
                rows.add(row);
            }
        }
        return new Filled(fields, withEmpty(rows));
    }

    static ProviderWish wish(Filled filled, Request request) {
        String most = filled.value("hogst");
        return new ProviderWish(
                filled.value("namn"),
                filled.value("utfardare"),
                filled.value("klient"),
                request.parameter("hemlighet").map(String::strip).filter(text -> !text.isEmpty()),
                filled.value("omfattning"),
                words(filled.value("niva")),
                Duration.ofMinutes(most.isEmpty() ? 0 : most.matches("[0-9]{1,5}") ? Long.parseLong(most) : -1),
                Identity.of(filled.value("identitet")).orElse(Identity.SUBJECT),
                filled.value("ansprak"),
                Arrival.of(filled.value("forsta")).orElse(Arrival.APPROVED),
                Set.copyOf(words(filled.value("inre").toLowerCase(Locale.ROOT))),
                filled.value(ACTIVE).equals("ja"),
                filled.rows().stream()
                        .filter(row -> !row.value().isEmpty() || !row.role().isEmpty())
                        .map(row -> new RoleRule(row.value(), row.role(), unit(row.unit())))
                        .toList());
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<UUID> unit(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By the field that has to be put right. */
    static Map<String, String> errors(List<ProviderFault> faults, Text text) {
        return faults.stream()
                .collect(Collectors.toMap(
                        ProviderForm::field,
                        fault -> text.of("provider.fault." + fault.word()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String field(ProviderFault fault) {
        return switch (fault) {
            case NAME, PERSONAL_NUMBER -> "namn";
            case ISSUER, ISSUER_TAKEN -> "utfardare";
            case CLIENT -> "klient";
            case SCOPES -> "omfattning";
            case LEVELS -> "niva";
            case MOST -> "hogst";
            case CLAIM -> "ansprak";
            case INSIDE -> "inre";
            case ROLES -> "roller";
        };
    }
}
