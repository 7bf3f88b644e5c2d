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
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.persistence.shared.Encryption;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Has the server mail the operator what a check found, where he gave an address. */
record Alerts(AlertOperator operator) {

    private static final Alerts NONE = new Alerts((alarm, detail) -> {});

    /**
     * A letter is encrypted until it is sent: without the secret the operator reads the output. So
     * he does where a setting cannot be read, which is told and stops no check.
     */
    static Alerts of(
            Map<String, String> environment,
            Function<Encryption, Letters> letters,
            Transactions transactions,
            Clock clock,
            PrintStream out) {
        Optional<String> secret = set(environment, "GUICHET_SECRET");
        Optional<String> address = set(environment, "GUICHET_OPERATOR_EMAIL");
        if (secret.isEmpty() || address.isEmpty()) {
            return NONE;
        }
        Language language =
                Language.ofTag(set(environment, "GUICHET_OPERATOR_LANGUAGE").orElse("fr"));
        try {
            byte[] key = new InstallationSecret(secret.get()).key("encryption at rest");
            return new Alerts(
                    new AlertOperatorHandler(
                            Optional.of(new Mailbox(EmailAddress.parse(address.get()), language)),
                            letters.apply(new Encryption(key)),
                            transactions,
                            clock));
        } catch (InvalidValueException noAddress) {
            out.println("GUICHET_OPERATOR_EMAIL is no e-mail address: nothing is mailed.");
        } catch (IllegalStateException noSecret) {
            out.println(noSecret.getMessage() + ": nothing is mailed.");
        }
        return NONE;
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Passes on whether all is well. */
    boolean told(boolean isWell, Alarm alarm, String detail) {
        if (!isWell) {
            operator.alert(alarm, detail);
        }
        return isWell;
    }
}
