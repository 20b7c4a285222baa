package se.samverkstad.api.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.samverkstad.api.text.OneLine;

/**
 * Something that is done and goes on the record. It holds no secret and nothing that someone wrote freely; line breaks and
 * personal numbers are taken out of what it holds.
 *
 * @param kind names what is done for programs, {@code <area>.<past tense>}, such as {@code person.ended}; the area of a module
 *     is its id. Reading what is sensitive is {@code <area>.read}: the review compares it with what is usual for the person
 * @param target what it is done to: a key, or a name that is not a person's
 * @param detail the rest, by name: {@value #NAME} is what the target is called then, {@value #FROM} and {@value #TO} what
 *     was before and after
 */
public record Act(String kind, By by, String target, Map<String, String> detail) {
    public static final String NAME = "name";
    public static final String FROM = "from";
    public static final String TO = "to";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,30}\\.[a-z][a-z0-9-]{0,40}");
    private static final Pattern DETAIL = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final int MOST = 20;

    /** Of each word, in signs: what a screen shows. */
    static final int LONGEST = 300;

    public Act {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("'%s' names no act".formatted(kind));
        }
        if (detail.size() > MOST) {
            throw new IllegalArgumentException("%s has %d details".formatted(kind, detail.size()));
        }
        target = OneLine.of(target, LONGEST);
        Map<String, String> plain = new TreeMap<>();
        detail.forEach((name, value) -> {
            if (!DETAIL.matcher(name).matches()) {
                throw new IllegalArgumentException("%s: '%s' names no detail".formatted(kind, name));
            }
            plain.put(name, OneLine.of(value, LONGEST));
        });
        detail = Collections.unmodifiableMap(plain);
    }

    public static Act of(String kind, By by, String target) {
        return new Act(kind, by, target, Map.of());
    }

    /** The same with one more detail; an empty value is none. */
    public Act with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(detail);
        more.put(name, value);
        return new Act(kind, by, target, more);
    }

    /** What the target is called. */
    public Act named(String name) {
        return with(NAME, name);
    }

    /** A detail; empty when there is none. */
    public String detail(String name) {
        return detail.getOrDefault(name, "");
    }
}
