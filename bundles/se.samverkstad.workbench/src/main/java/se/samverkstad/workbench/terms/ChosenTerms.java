package se.samverkstad.workbench.terms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.text.Term;
import se.samverkstad.api.text.Terms;
import se.samverkstad.api.text.Word;
import se.samverkstad.store.setting.Settings;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.account.Organisations.Kind;

/** The words that someone has chosen, and until then those that are usual for the kind of organisation. */
@Component(service = {Terms.class, ChosenTerms.class})
public final class ChosenTerms implements Terms {
    private static final String AREA = "words.";

    private final Settings settings;
    private final Organisation organisation;

    @Activate
    public ChosenTerms(@Reference Settings settings, @Reference Organisation organisation) {
        this.settings = settings;
        this.organisation = organisation;
    }

    @Override
    public Word word(Term term) {
        try {
            return settings.value(AREA + term.key()).flatMap(term::choice).orElseGet(() -> usual(term));
        } catch (StoreException e) {
            // The page that says that the database cannot be reached is made of words too.
            return term.usual();
        }
    }

    private Word usual(Term term) {
        return organisation
                .details()
                .map(details -> Kind.of(details.municipality()))
                .flatMap(kind -> term.choice(key(term, kind)))
                .orElseGet(term::usual);
    }

    /** Jönköping's municipality says medborgare, regions write of invånare, research of brukare, laws of den enskilde. */
    static String key(Term term, Kind kind) {
        if (term != Term.PERSON) {
            return term.usual().key();
        }
        return switch (kind) {
            case MUNICIPALITY -> "medborgare";
            case REGION -> "invanare";
            case UNIVERSITY -> "brukare";
            case OTHER -> "enskild";
        };
    }

    /** @param chosen keys of words; those that nothing is known of are left out */
    void save(Map<Term, String> chosen, By by) {
        Map<String, Optional<String>> changes = new HashMap<>();
        chosen.forEach((term, key) -> {
            if (!word(term).key().equals(key)) {
                term.choice(key).ifPresent(word -> changes.put(AREA + term.key(), Optional.of(word.key())));
            }
        });
        if (!changes.isEmpty()) {
            settings.save(changes, by);
        }
    }
}
