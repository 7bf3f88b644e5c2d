package io.guichet.testing.notification;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.SendMails;
import io.guichet.application.notification.SendMailsHandler;
import io.guichet.application.notification.TechnicalNews;
import io.guichet.testing.shared.InMemoryStores;

import java.time.Clock;

/** The sending of mails over stores in memory. */
public record MailRoom(InMemoryStores stores, RecordingMailer mailer, Clock clock) {

    public SendMails sendMails() {
        return new SendMailsHandler(
                stores.pendingNotices(),
                new TechnicalNews(
                        stores.profiles(),
                        stores.listServices(),
                        stores.signIn().letters(),
                        stores.outbox()),
                new TradingParties(stores.customers(), stores.sellers()),
                mailer,
                stores.transactions(),
                clock);
    }
}
