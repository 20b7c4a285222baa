package se.samverkstad.api.text;

/**
 * A noun in one language.
 *
 * @param a with the article, such as <i>en brukare</i> or <i>a service user</i>
 * @param one as <i>brukare</i> in "varje brukare"
 * @param theOne as <i>brukaren</i>
 * @param many as <i>brukare</i> in "flera brukare"
 * @param all as <i>brukarna</i>
 * @param representative who speaks for them, as <i>brukarföreträdare</i>; empty where that makes no sense
 */
public record Forms(String a, String one, String theOne, String many, String all, String representative) {
    /** Swedish: s, unless it ends in one. English: an apostrophe, and s unless it is a plural. */
    static String genitive(String noun, boolean english) {
        boolean hisses = noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("z");
        if (english) {
            return hisses ? noun + "\u2019" : noun + "\u2019s";
        }
        return hisses ? noun : noun + "s";
    }
}
