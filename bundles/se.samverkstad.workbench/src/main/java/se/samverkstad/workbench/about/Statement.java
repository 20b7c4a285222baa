package se.samverkstad.workbench.about;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
     * @param burden what it would burden unreasonably to make accessible (2018:1937, 12 §)
     * @param outside what is not accessible and outside the law
     * @param changed when the accessibility statement was last changed; set by saving, whatever is given
     */
    public record Said(
            Optional<Contact> faults,
            Optional<Contact> privacy,
            Optional<Contact> accessibility,
            Assessment assessment,
            Compliance compliance,
            Optional<LocalDate> assessed,
            Words known,
            Words burden,
            Words outside,
            Optional<LocalDate> changed) {
        /** Whether something is said not to be accessible, for whatever reason. */
        public boolean lists() {
            return !known.none() || !burden.none() || !outside.none();
        }
    }

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final String FAULTS = "about.faults";
    private static final String PRIVACY = "about.privacy";
    private static final String ACCESSIBILITY = "about.accessibility";
    private static final String ASSESSMENT = "about.assessment";
    private static final String COMPLIANCE = "about.compliance";
    private static final String ASSESSED = "about.assessed";
    private static final String KNOWN = "about.known";
    private static final String BURDEN = "about.burden";
    private static final String OUTSIDE = "about.outside";
    private static final String ENGLISH = "-en";
    private static final String CHANGED = "about.changed";

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
                words(KNOWN),
                words(BURDEN),
                words(OUTSIDE),
                settings.value(CHANGED).flatMap(Statement::day));
    }

    /** What is saved as it was leaves the day of the last change as it is. */
    void save(Said said, LocalDate today, By by) {
        Map<String, Optional<String>> told = told(said);
        Map<String, Optional<String>> changes = new HashMap<>(told);
        if (!told.equals(told(said()))) {
            changes.put(CHANGED, Optional.of(today.toString()));
        }
        changes.put(FAULTS, said.faults().map(Contact::text));
        changes.put(PRIVACY, said.privacy().map(Contact::text));
        settings.save(changes, by);
    }

    /** Where to turn alone; only where to turn about accessibility is of the accessibility statement and its day. */
    public void contacts(
            Optional<Contact> faults,
            Optional<Contact> privacy,
            Optional<Contact> accessibility,
            LocalDate today,
            By by) {
        Map<String, Optional<String>> changes = new HashMap<>();
        changes.put(FAULTS, faults.map(Contact::text));
        changes.put(PRIVACY, privacy.map(Contact::text));
        changes.put(ACCESSIBILITY, accessibility.map(Contact::text));
        if (!accessibility.equals(said().accessibility())) {
            changes.put(CHANGED, Optional.of(today.toString()));
        }
        settings.save(changes, by);
    }

    /** The day of the statement, by the Swedish clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** What the accessibility statement is made of. */
    private static Map<String, Optional<String>> told(Said said) {
        Map<String, Optional<String>> told = new HashMap<>();
        told.put(ACCESSIBILITY, said.accessibility().map(Contact::text));
        told.put(ASSESSMENT, Optional.of(said.assessment().name()));
        told.put(COMPLIANCE, Optional.of(said.compliance().name()));
        told.put(ASSESSED, said.assessed().map(LocalDate::toString));
        put(told, KNOWN, said.known());
        put(told, BURDEN, said.burden());
        put(told, OUTSIDE, said.outside());
        return told;
    }

    private static void put(Map<String, Optional<String>> told, String key, Words words) {
        told.put(key, Optional.of(words.swedish()).filter(text -> !text.isEmpty()));
        told.put(key + ENGLISH, Optional.of(words.english()).filter(text -> !text.isEmpty()));
    }

    private Words words(String key) {
        return new Words(
                settings.value(key).orElse(""), settings.value(key + ENGLISH).orElse(""));
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
