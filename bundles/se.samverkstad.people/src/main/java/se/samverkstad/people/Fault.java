package se.samverkstad.people;

/** What is wrong with a person to be; whoever asks says it in words. */
public enum Fault {
    /** No name, or more than 100 characters. */
    NAME,
    /** Not 2 to 64 letters, digits and {@code . - _ @}. */
    USER,
    /** Someone else has this user name. */
    USER_TAKEN,
    /** Fewer than eight characters. */
    PASSWORD_SHORT,
    /** More than 128 characters. */
    PASSWORD_LONG,
    /** Among the first that anyone would try. */
    PASSWORD_COMMON,
    /** Little more than the user name, the person's name or the product's. */
    PASSWORD_CONTEXT,
    /** On the list of leaked passwords that the municipality has put into the home. */
    PASSWORD_LEAKED,
    /** Neither {@code sv} nor {@code en}. */
    LANGUAGE,
    /** Given, and no e-mail address. */
    EMAIL,
    /** More than 100 characters. */
    TITLE,
    /** Somewhere in it stands a personal identity number. */
    PERSONAL_NUMBER
}
