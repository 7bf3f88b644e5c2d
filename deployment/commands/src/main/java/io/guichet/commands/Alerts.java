package io.guichet.commands;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.alert.AlertOperatorHandler;
import io.guichet.application.alert.AlertOperatorHandler.Mailbox;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.shared.InstallationSecret;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.persistence.shared.Encryption;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Has the server mail the operator what a check found, where he gave an address. */
record Alerts(AlertOperator operator) {

    /** A letter is encrypted until it is sent: without the secret the operator reads the output. */
    static Alerts of(
            Map<String, String> environment,
            Function<Encryption, Letters> letters,
            Transactions transactions,
            Clock clock) {
        Optional<String> secret = Optional.ofNullable(environment.get("GUICHET_SECRET"));
        Optional<String> address = Optional.ofNullable(environment.get("GUICHET_OPERATOR_EMAIL"));
        if (secret.isEmpty() || address.isEmpty()) {
            return new Alerts((alarm, detail) -> {});
        }
        Language language =
                Language.ofTag(environment.getOrDefault("GUICHET_OPERATOR_LANGUAGE", "fr"));
        byte[] key = new InstallationSecret(secret.get()).key("encryption at rest");
        return new Alerts(
                new AlertOperatorHandler(
                        Optional.of(new Mailbox(EmailAddress.parse(address.get()), language)),
                        letters.apply(new Encryption(key)),
                        transactions,
                        clock));
    }

    /** Passes on whether all is well. */
    boolean told(boolean isWell, Alarm alarm, String detail) {
        if (!isWell) {
            operator.alert(alarm, detail);
        }
        return isWell;
    }
}
