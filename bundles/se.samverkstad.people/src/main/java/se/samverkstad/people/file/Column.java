package se.samverkstad.people.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column that is understood, and the headings it goes by; without regard to case, spaces and hyphens. */
public enum Column {
    UNIT("enhet", "enhetsnamn", "namnpåenhet", "enhetensnamn", "organisationsenhet", "unit"),
    PARENT("överordnad", "överordnadenhet", "tillhör", "liggerunder", "hörtill", "förälder", "parent"),
    LEVEL("nivå", "niva", "enhetstyp", "typ", "organisationsnivå", "level"),
    MANAGER("chef", "enhetschef", "chefensnamn", "ansvarig", "ansvarigchef", "manager"),
    EMAIL("epost", "epostadress", "chefensepost", "epostchef", "mejl", "mejladress", "mail", "mailadress", "email"),
    CODE("enhetskod", "enhetsid", "kod", "id", "unitid", "code");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = Arrays.stream(headings).map(Column::plain).toList();
    }

    static Optional<Column> of(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_./-]+", "");
    }
}
