package se.samverkstad.workbench.account;

/**
 * What was written in the set-up form, without passwords.
 *
 * @param code the one-time code of the link
 * @param municipality four digits, such as {@code 0680}
 * @param organisation the official name, editable because it cannot be computed
 * @param language {@code sv} or {@code en}
 */
public record SetUpForm(
        String code, String name, String user, String municipality, String organisation, String language) {}
