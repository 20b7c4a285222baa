package se.samverkstad.people.directory;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a user name for someone who has not chosen one. */
public final class UserNames {
    public static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._@-]{2,64}");

    private UserNames() {}

    /** The e-mail address where it can be one, else the name with dots; with a number when someone else has it. */
    static String fresh(String email, String name, Set<String> taken) {
        String dotted = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", ".")
                .replaceAll("^\\.|\\.$", "");
        String wish = ALLOWED.matcher(email).matches() ? email : dotted.substring(0, Math.min(50, dotted.length()));
        if (!ALLOWED.matcher(wish).matches()) {
            wish = "person";
        }
        String user = wish;
        for (int number = 2; !taken.add(PersonRows.key(user)); number++) {
            user = wish + "." + number;
        }
        return user;
    }
}
