package se.samverkstad.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TermsTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private static String filled(String word, String text, Locale locale) {
        Terms terms = term -> term.choice(word).orElseGet(term::usual);
        return terms.fill(text, locale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "medborgare|en medborgare|medborgare|medborgaren|medborgare|medborgarna|medborgares|medborgarens|medborgares|medborgarnas",
                "brukare|en brukare|brukare|brukaren|brukare|brukarna|brukares|brukarens|brukares|brukarnas",
                "invanare|en invånare|invånare|invånaren|invånare|invånarna|invånares|invånarens|invånares|invånarnas",
                "enskild|en enskild|enskild|den enskilde|enskilda|de enskilda|enskilds|den enskildes|enskildas|de enskildas"
            })
    void theSwedishForms(
            String word,
            String a,
            String one,
            String theOne,
            String many,
            String all,
            String ones,
            String theOnes,
            String manys,
            String alls) {
        assertThat(filled(word, "[a person]", SWEDISH)).isEqualTo(a);
        assertThat(filled(word, "[person]", SWEDISH)).isEqualTo(one);
        assertThat(filled(word, "[the person]", SWEDISH)).isEqualTo(theOne);
        assertThat(filled(word, "[persons]", SWEDISH)).isEqualTo(many);
        assertThat(filled(word, "[the persons]", SWEDISH)).isEqualTo(all);
        assertThat(filled(word, "[person's]", SWEDISH)).isEqualTo(ones);
        assertThat(filled(word, "[the person's]", SWEDISH)).isEqualTo(theOnes);
        assertThat(filled(word, "[persons']", SWEDISH)).isEqualTo(manys);
        assertThat(filled(word, "[the persons']", SWEDISH)).isEqualTo(alls);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "medborgare|a citizen|the citizen|citizens|the citizens|the citizen’s|the citizens’|Citizen representative",
                "brukare|a service user|the service user|service users|the service users|the service user’s|the service users’|Service user representative",
                "invanare|a resident|the resident|residents|the residents|the resident’s|the residents’|Resident representative",
                "enskild|an individual|the individual|individuals|the individuals|the individual’s|the individuals’|Representative of individuals"
            })
    void theEnglishForms(
            String word,
            String a,
            String theOne,
            String many,
            String all,
            String theOnes,
            String alls,
            String representative) {
        assertThat(filled(word, "[a person]", Locale.ENGLISH)).isEqualTo(a);
        assertThat(filled(word, "[the person]", Locale.ENGLISH)).isEqualTo(theOne);
        assertThat(filled(word, "[persons]", Locale.ENGLISH)).isEqualTo(many);
        assertThat(filled(word, "[the persons]", Locale.ENGLISH)).isEqualTo(all);
        assertThat(filled(word, "[the person's]", Locale.ENGLISH)).isEqualTo(theOnes);
        assertThat(filled(word, "[the persons']", Locale.ENGLISH)).isEqualTo(alls);
        assertThat(filled(word, "[Person representative]", Locale.ENGLISH)).isEqualTo(representative);
    }

    @ParameterizedTest
    @CsvSource({
        "chefsmote,ett chefsmöte,chefsmötet,chefsmöten,chefsmötena,chefsmötets",
        "ledningsmote,ett ledningsmöte,ledningsmötet,ledningsmöten,ledningsmötena,ledningsmötets",
        "chefstraff,en chefsträff,chefsträffen,chefsträffar,chefsträffarna,chefsträffens",
        "chefsforum,ett chefsforum,chefsforumet,chefsforum,chefsforumen,chefsforumets"
    })
    void theMeetingOfTheManagers(String word, String a, String theOne, String many, String all, String theOnes) {
        assertThat(filled(
                        word,
                        "[a managers-meeting],[the managers-meeting],[managers-meetings],[the managers-meetings],"
                                + "[the managers-meeting's]",
                        SWEDISH))
                .isEqualTo(String.join(",", a, theOne, many, all, theOnes));
    }

    @Test
    void aCapitalMakesACapitalAndWhatNamesNoFormStays() {
        assertThat(filled("enskild", "[The persons] och [varje] [1] [ENHET] deltar.", SWEDISH))
                .isEqualTo("De enskilda och [varje] [1] [ENHET] deltar.");
        assertThat(filled("invanare", "[Person representative]", SWEDISH)).isEqualTo("Invånarföreträdare");
        assertThat(filled("enskild", "[Person representative]", SWEDISH)).isEqualTo("Företrädare för enskilda");
    }

    @Test
    void aFormThatAWordHasNoneOfIsAMistakeOfTheText() {
        assertThatThrownBy(() -> Terms.USUAL.fill("[managers-meeting representative]", SWEDISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("managers-meeting representative");
    }

    @ParameterizedTest
    @EnumSource
    void everyTermHasAUsualWordAndKeysThatDiffer(Term term) {
        assertThat(term.choice(term.usual().key())).contains(term.usual());
        assertThat(term.choices()).extracting(Word::key).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z]+"));
        assertThat(term.choice("kund")).isEmpty();
    }
}
