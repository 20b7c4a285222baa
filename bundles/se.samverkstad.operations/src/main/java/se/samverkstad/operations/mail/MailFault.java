package se.samverkstad.operations.mail;

/** What is wrong with a plan before anything is tried; whoever asks says it in words. */
public enum MailFault {
    /** No host, or characters that no host name has. */
    HOST,
    /** A host with its port behind a colon, or an address with a scheme: the port has a field of its own. */
    HOST_ALONE,
    /** Not 1 to 65535. */
    PORT,
    /** In the clear to another computer. */
    SECURITY,
    /** A user without a password, or the other way round. */
    LOGIN,
    /** No e-mail address of plain letters. */
    FROM,
    /** Given, and no e-mail address of plain letters. */
    REPLY_TO
}
