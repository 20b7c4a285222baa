package se.samverkstad.workbench.account;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import se.samverkstad.api.audit.By;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.operations.mail.MailFailure;
import se.samverkstad.operations.mail.MailFault;
import se.samverkstad.operations.mail.MailPlan;
import se.samverkstad.operations.mail.Mailer;

/** Keeps what is sent. {@code SmtpMailerTest} talks to a real server. */
public final class MailBox implements Mailer {
    public final BlockingQueue<Mail> sent = new LinkedBlockingQueue<>();
    public volatile boolean ready = true;

    /** Why nothing is taken; empty when everything is. */
    public volatile Optional<Finding> refusal = Optional.empty();

    @Override
    public Optional<MailPlan> plan() {
        return Optional.empty();
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public boolean address(String text) {
        return text.contains("@");
    }

    @Override
    public List<MailFault> faults(MailPlan plan) {
        return List.of();
    }

    @Override
    public void save(MailPlan plan, By by) {
        throw new UnsupportedOperationException("the tests keep no plan");
    }

    @Override
    public void clear(By by) {
        throw new UnsupportedOperationException("the tests keep no plan");
    }

    @Override
    public Optional<String> onBackupFailure() {
        return Optional.empty();
    }

    @Override
    public void tellOfBackupFailure(String address, By by) {
        throw new UnsupportedOperationException("the tests make no backup");
    }

    @Override
    public List<Finding> test(MailPlan plan, String to) {
        return List.of();
    }

    @Override
    public void send(Mail mail) throws MailFailure {
        Optional<Finding> failure = refusal;
        if (failure.isPresent()) {
            throw new MailFailure(List.of(failure.get()));
        }
        sent.add(mail);
    }
}
