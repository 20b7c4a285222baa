package se.samverkstad.api.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How forms are named in texts. */
final class Placeholders {
    private static final Pattern NAMED = Pattern.compile("\\[([A-Za-z][a-z' -]*)]");

    private Placeholders() {}

    static String fill(String text, Locale locale, Terms terms) {
        Map<String, String> forms = new HashMap<>();
        for (Term term : Term.values()) {
            forms.putAll(named(
                    term, terms.word(term).in(locale), locale.getLanguage().equals("en")));
        }
        Matcher found = NAMED.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(filled, Matcher.quoteReplacement(form(found, forms)));
        }
        return found.appendTail(filled).toString();
    }

    private static String form(Matcher found, Map<String, String> forms) {
        String name = found.group(1);
        String form = forms.get(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        if (form == null) {
            return found.group();
        }
        if (form.isEmpty()) {
            throw new IllegalArgumentException("there is no form for " + found.group());
        }
        return Character.isUpperCase(name.charAt(0))
                ? form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1)
                : form;
    }

    private static Map<String, String> named(Term term, Forms word, boolean english) {
        String one = term.key();
        String many = term.keyOfMany();
        Map<String, String> named = new HashMap<>();
        named.put("a " + one, word.a());
        named.put(one, word.one());
        named.put("the " + one, word.theOne());
        named.put(many, word.many());
        named.put("the " + many, word.all());
        Map.copyOf(named)
                .forEach((name, form) ->
                        named.put(name.endsWith(many) ? name + "'" : name + "'s", Forms.genitive(form, english)));
        named.put(one + " representative", word.representative());
        return named;
    }
}
