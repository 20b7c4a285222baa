package se.samverkstad.workbench.account;

/**
 * What was written about the first administrator, without passwords.
 *
 * @param code the one-time code of the link
 * @param language {@code sv} or {@code en}
 */
public record SetUpForm(String code, String name, String user, String language) {}
