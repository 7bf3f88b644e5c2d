package io.guichet.wiring.notification;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.SendMails;
import io.guichet.application.notification.SendMailsHandler;
import io.guichet.application.notification.port.Mailer;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what sends mails. */
@ApplicationScoped
public class NotificationWiring {

    @Produces
    @Singleton
    SendMails sendMails(
            PendingNotices pending,
            TradingParties parties,
            Mailer mailer,
            Transactions transactions,
            Clock clock) {
        return new SendMailsHandler(pending, parties, mailer, transactions, clock);
    }
}
