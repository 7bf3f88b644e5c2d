package io.guichet.testing.notification;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Mailer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;

import java.util.ArrayList;
import java.util.List;

/** Keeps the mails it was given; can be told to refuse them, or to take its time over them. */
public final class RecordingMailer implements Mailer {

    private final List<Mail> mails = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private Mood mood = Mood.TAKES;
    private CustomerNumber stumbling;
    private Runnable meanwhile = () -> {};

    @Override
    public synchronized void send(
            Notice notice, Customer customer, Seller seller, String messageId) {
        takesItsTime();
        switch (customer.number().equals(stumbling) ? Mood.FAILS : mood) {
            case TAKES -> mails.add(new Mail(customer.email(), notice, messageId));
            case BUSY -> throw new MailNotSentException("busy", false, null);
            case FAILS -> throw new IllegalStateException("nobody thought of this");
            case REFUSES -> throw new MailNotSentException("no such mailbox", true, null);
        }
    }

    @Override
    public synchronized void send(Letter letter, String messageId) {
        takesItsTime();
        switch (mood) {
            case TAKES -> letters.add(letter);
            case BUSY -> throw new MailNotSentException("busy", false, null);
            case FAILS -> throw new IllegalStateException("nobody thought of this");
            case REFUSES -> throw new MailNotSentException("no such mailbox", true, null);
        }
    }

    /** What happens while it is busy with a mail; nothing while that happens. */
    public synchronized void slowly(Runnable happens) {
        meanwhile = happens;
    }

    private void takesItsTime() {
        Runnable happens = meanwhile;
        meanwhile = () -> {};
        happens.run();
        meanwhile = happens;
    }

    public synchronized List<Letter> letters() {
        return List.copyOf(letters);
    }

    public synchronized void becomes(Mood next) {
        mood = next;
    }

    /** Has a fault over this customer's mails only. */
    public synchronized void stumblesOver(CustomerNumber customer) {
        stumbling = customer;
    }

    public synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** How the mail server behaves. */
    public enum Mood {
        TAKES,
        /** Try again later. */
        BUSY,
        /** Has a fault. */
        FAILS,
        /** Never try again. */
        REFUSES
    }

    /** A mail that was taken. */
    public record Mail(String to, Notice notice, String messageId) {}
}
