package se.samverkstad.workbench.about;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.store.setting.Settings;

/** What the municipality has said about itself for the pages in the footer. */
@Component(service = Statement.class)
public final class Statement {
    /** Whether someone has looked at this installation with the law in hand (MDFFS 2019:2). */
    public enum Assessment {
        NONE,
        OWN,
        EXTERNAL
    }

    /** How far the law's demands are met; said only after an assessment. */
    public enum Compliance {
        PARTLY,
        FULLY,
        NOT
    }

    /**
     * @param faults, privacy and accessibility: where to turn
     * @param assessed the day of the assessment
     * @param known what is known not to work, in the municipality's own words
     */
    public record Said(
            Optional<Contact> faults,
            Optional<Contact> privacy,
            Optional<Contact> accessibility,
            Assessment assessment,
            Compliance compliance,
            Optional<LocalDate> assessed,
            String known) {}

    private static final String FAULTS = "about.faults";
    private static final String PRIVACY = "about.privacy";
    private static final String ACCESSIBILITY = "about.accessibility";
    private static final String ASSESSMENT = "about.assessment";
    private static final String COMPLIANCE = "about.compliance";
    private static final String ASSESSED = "about.assessed";
    private static final String KNOWN = "about.known";

    private final Settings settings;

    @Activate
    public Statement(@Reference Settings settings) {
        this.settings = settings;
    }

    public Said said() {
        return new Said(
                settings.value(FAULTS).map(Contact::new),
                settings.value(PRIVACY).map(Contact::new),
                settings.value(ACCESSIBILITY).map(Contact::new),
                settings.value(ASSESSMENT)
                        .flatMap(word -> word(Assessment.values(), word))
                        .orElse(Assessment.NONE),
                settings.value(COMPLIANCE)
                        .flatMap(word -> word(Compliance.values(), word))
                        .orElse(Compliance.PARTLY),
                settings.value(ASSESSED).flatMap(Statement::day),
                settings.value(KNOWN).orElse(""));
    }

    void save(Said said, By by) {
        Map<String, Optional<String>> changes = new HashMap<>();
        changes.put(FAULTS, said.faults().map(Contact::text));
        changes.put(PRIVACY, said.privacy().map(Contact::text));
        changes.put(ACCESSIBILITY, said.accessibility().map(Contact::text));
        changes.put(ASSESSMENT, Optional.of(said.assessment().name()));
        changes.put(COMPLIANCE, Optional.of(said.compliance().name()));
        changes.put(ASSESSED, said.assessed().map(LocalDate::toString));
        changes.put(KNOWN, Optional.of(said.known()).filter(text -> !text.isBlank()));
        settings.save(changes, by);
    }

    static <E extends Enum<E>> Optional<E> word(E[] words, String name) {
        return Arrays.stream(words).filter(each -> each.name().equals(name)).findFirst();
    }

    /** A day as a date field sends it; empty for what is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
