package se.samverkstad.api.text;

import java.util.List;
import java.util.Optional;

/** What organisations have different words for. The first of the choices is the one that holds when nothing is known. */
public enum Term {
    /** Those whom the social services are there for. */
    PERSON("person", "persons") {
        @Override
        public List<Word> choices() {
            return List.of(
                    new Word(
                            "medborgare",
                            new Forms(
                                    "en medborgare",
                                    "medborgare",
                                    "medborgaren",
                                    "medborgare",
                                    "medborgarna",
                                    "medborgarföreträdare"),
                            new Forms(
                                    "a citizen",
                                    "citizen",
                                    "the citizen",
                                    "citizens",
                                    "the citizens",
                                    "citizen representative")),
                    new Word(
                            "brukare",
                            new Forms("en brukare", "brukare", "brukaren", "brukare", "brukarna", "brukarföreträdare"),
                            new Forms(
                                    "a service user",
                                    "service user",
                                    "the service user",
                                    "service users",
                                    "the service users",
                                    "service user representative")),
                    new Word(
                            "invanare",
                            new Forms(
                                    "en invånare",
                                    "invånare",
                                    "invånaren",
                                    "invånare",
                                    "invånarna",
                                    "invånarföreträdare"),
                            new Forms(
                                    "a resident",
                                    "resident",
                                    "the resident",
                                    "residents",
                                    "the residents",
                                    "resident representative")),
                    new Word(
                            "enskild",
                            new Forms(
                                    "en enskild",
                                    "enskild",
                                    "den enskilde",
                                    "enskilda",
                                    "de enskilda",
                                    "företrädare för enskilda"),
                            new Forms(
                                    "an individual",
                                    "individual",
                                    "the individual",
                                    "individuals",
                                    "the individuals",
                                    "representative of individuals")));
        }
    },

    /** The regular meeting of the managers. */
    MANAGERS_MEETING("managers-meeting", "managers-meetings") {
        @Override
        public List<Word> choices() {
            return List.of(
                    meeting("chefsmote", "chefsmöte", "managers\u2019 meeting"),
                    meeting("ledningsmote", "ledningsmöte", "management meeting"),
                    new Word(
                            "chefstraff",
                            new Forms(
                                    "en chefsträff",
                                    "chefsträff",
                                    "chefsträffen",
                                    "chefsträffar",
                                    "chefsträffarna",
                                    ""),
                            english("managers\u2019 gathering")),
                    new Word(
                            "chefsforum",
                            new Forms("ett chefsforum", "chefsforum", "chefsforumet", "chefsforum", "chefsforumen", ""),
                            new Forms(
                                    "a managers\u2019 forum",
                                    "managers\u2019 forum",
                                    "the managers\u2019 forum",
                                    "managers\u2019 forums",
                                    "the managers\u2019 forums",
                                    "")));
        }
    };

    private final String one;
    private final String many;

    Term(String one, String many) {
        this.one = one;
        this.many = many;
    }

    public abstract List<Word> choices();

    /** As it is named in texts and kept in settings. */
    public String key() {
        return one;
    }

    String keyOfMany() {
        return many;
    }

    public Word usual() {
        return choices().get(0);
    }

    public Optional<Word> choice(String key) {
        return choices().stream().filter(word -> word.key().equals(key)).findFirst();
    }

    private static Word meeting(String key, String sv, String en) {
        return new Word(key, new Forms("ett " + sv, sv, sv + "t", sv + "n", sv + "na", ""), english(en));
    }

    private static Forms english(String noun) {
        return new Forms("a " + noun, noun, "the " + noun, noun + "s", "the " + noun + "s", "");
    }
}
