package se.samverkstad.operations.mail;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.operations.doctor.Finding;

/**
 * Hands mail over to the server that the municipality has named. Each mail is one that a person has asked for: there is no
 * queue and nothing is sent twice. Every call ends within eight seconds. Safe on any thread.
 */
@ProviderType
public interface Mailer {
    /** How it is now, with its password; empty until a server has been named. */
    Optional<MailPlan> plan();

    /** Whether mail can be sent at all: a server is named, and this is no demonstration. */
    boolean ready();

    /** Whether that is an e-mail address that mail can be sent to. */
    boolean address(String text);

    /** What is wrong with a plan, in the order of a form; asks nobody. */
    List<MailFault> faults(MailPlan plan);

    /**
     * Keeps the plan; its password goes into a file that only this system may read, never among the settings.
     *
     * @param by who did it
     * @throws IllegalArgumentException when something is wrong with it
     * @throws java.io.UncheckedIOException when the password could not be written; the plan is as before
     */
    void save(MailPlan plan, By by);

    /** Takes the plan and its password back: no mail is sent any more. */
    void clear(By by);

    /** Who has asked for a mail when the nightly backup fails; empty when nobody has. */
    Optional<String> onBackupFailure();

    /**
     * Keeps who gets that mail, or nobody for an empty text.
     *
     * @param by who did it
     * @throws IllegalArgumentException when it is no e-mail address
     */
    void tellOfBackupFailure(String address, By by);

    /**
     * Sends a test mail by a plan that need not be saved.
     *
     * @return step by step what went well, up to the first thing that did not
     */
    List<Finding> test(MailPlan plan, String to);

    /**
     * Sends one mail by the saved plan.
     *
     * @throws MailFailure when the server did not take it, or there is none
     */
    void send(Mail mail) throws MailFailure;
}
