package io.guichet.wiring.notification;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.PurgeNotices;
import io.guichet.application.notification.PurgeNoticesHandler;
import io.guichet.application.notification.SendLetters;
import io.guichet.application.notification.SendLettersHandler;
import io.guichet.application.notification.SendMails;
import io.guichet.application.notification.SendMailsHandler;
import io.guichet.application.notification.TechnicalNews;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.notification.port.Mailer;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what sends mails. */
@ApplicationScoped
public class NotificationWiring {

    @Produces
    @Singleton
    PersonalNews personalNews(Profiles profiles, Outbox outbox, Letters letters) {
        return new PersonalNews(profiles, outbox, letters);
    }

    @Produces
    @Singleton
    SendLetters sendLetters(
            Letters letters, Mailer mailer, Transactions transactions, Clock clock) {
        return new SendLettersHandler(letters, mailer, transactions, clock);
    }

    @Produces
    @Singleton
    TechnicalNews technicalNews(
            Profiles profiles, ListServices listServices, Letters letters, Outbox outbox) {
        return new TechnicalNews(profiles, listServices, letters, outbox);
    }

    @Produces
    @Singleton
    SendMails sendMails(
            PendingNotices pending,
            TechnicalNews technicalNews,
            TradingParties parties,
            Mailer mailer,
            Transactions transactions,
            Clock clock) {
        return new SendMailsHandler(pending, technicalNews, parties, mailer, transactions, clock);
    }

    @Produces
    @Singleton
    PurgeNotices purgeNotices(PendingNotices pending, Settings settings, Clock clock) {
        return new PurgeNoticesHandler(
                pending, clock, settings.days("GUICHET_NOTICES_KEPT_DAYS", 400));
    }
}
