package se.samverkstad.workbench.about;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where to turn, as an administrator wrote it: an e-mail address, a telephone number, a page, or words. */
public record Contact(String text) {
    public static final int LONGEST = 200;

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,20}");
    private static final Pattern PAGE = Pattern.compile("https://[^\\s\"<>]+");

    /** As a form sends it, on one line; empty for nothing. */
    public static Optional<Contact> of(String written) {
        return Optional.of(written.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(Contact::new);
    }

    /** What a browser opens; empty for words. */
    public Optional<String> link() {
        if (MAIL.matcher(text).matches()) {
            return Optional.of("mailto:" + text);
        }
        if (PHONE.matcher(text).matches()) {
            return Optional.of("tel:" + text.replaceAll("[^+0-9]", ""));
        }
        return Optional.of(text).filter(page -> PAGE.matcher(page).matches());
    }
}
