package se.samverkstad.operations.mail;

import java.util.regex.Pattern;

/** E-mail addresses as every server takes them: RFC 5321 without quotes, comments, literals and letters beyond ASCII. */
final class Addresses {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final int LONGEST = 254;

    private Addresses() {}

    static boolean valid(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
