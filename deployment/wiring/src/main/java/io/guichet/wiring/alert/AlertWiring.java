package io.guichet.wiring.alert;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperatorHandler;
import io.guichet.application.alert.AlertOperatorHandler.Mailbox;
import io.guichet.application.alert.WatchInstallation;
import io.guichet.application.alert.WatchInstallationHandler;
import io.guichet.application.conversation.ConversationHealth;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.application.session.port.Attempts;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what watches the installation, and tells its operator. */
@ApplicationScoped
public class AlertWiring {

    @Produces
    @Singleton
    public AlertOperator alertOperator(
            Settings settings, Letters letters, Transactions transactions, Clock clock) {
        Language language = Language.ofTag(settings.get("GUICHET_OPERATOR_LANGUAGE", "fr"));
        return new AlertOperatorHandler(
                settings.find("GUICHET_OPERATOR_EMAIL")
                        .map(AlertWiring::address)
                        .map(address -> new Mailbox(address, language)),
                letters,
                transactions,
                clock);
    }

    private static EmailAddress address(String written) {
        try {
            return EmailAddress.parse(written);
        } catch (InvalidValueException unreadable) {
            throw new IllegalStateException(
                    "GUICHET_OPERATOR_EMAIL is no e-mail address", unreadable);
        }
    }

    @Produces
    @Singleton
    WatchInstallationHandler.Counts watched(
            Attempts attempts,
            WatchInstallationHandler.Outboxes outboxes,
            Debits debits,
            ShowRuns runs) {
        return new WatchInstallationHandler.Counts(attempts, outboxes, debits, runs);
    }

    @Produces
    @Singleton
    WatchInstallationHandler.Outboxes outboxes(
            PendingNotices pending, Letters letters, ConversationHealth chats, Webhooks webhooks) {
        return new WatchInstallationHandler.Outboxes(pending, letters, chats, webhooks);
    }

    @Produces
    @Singleton
    public WatchInstallation watchInstallation(
            Settings settings,
            WatchInstallationHandler.Counts counts,
            AlertOperator operator,
            Transactions transactions,
            Clock clock) {
        int most = Integer.parseInt(settings.get("GUICHET_ALERT_SIGN_INS", "200"));
        return new WatchInstallationHandler(counts, operator, transactions, clock, most);
    }
}
