package io.guichet.application.notification.port;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;

/** Writes a notice as a mail in the customer's language and hands it to a mail server. */
public interface Mailer {

    /**
     * Sends one mail. {@code messageId} is the same whenever the same notice is sent again.
     *
     * @throws MailNotSentException if the server does not take it now
     */
    void send(Notice notice, Customer customer, Seller seller, String messageId);

    /**
     * Sends a letter to whom it is for.
     *
     * @throws MailNotSentException if the server does not take it now
     */
    void send(Letter letter, String messageId);

    /** The mail was not taken; {@code permanent} tells whether trying again is useless. */
    final class MailNotSentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean permanent;

        public MailNotSentException(String what, boolean permanent, Throwable cause) {
            super(what, cause);
            this.permanent = permanent;
        }

        public boolean isPermanent() {
            return permanent;
        }
    }
}
