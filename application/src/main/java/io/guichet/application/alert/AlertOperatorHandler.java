package io.guichet.application.alert;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The letter's key names the day, so that all nodes together mail it once. */
public final class AlertOperatorHandler implements AlertOperator {

    private static final Logger LOG = System.getLogger("io.guichet.alert");

    private final Optional<Mailbox> operator;
    private final Letters letters;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, LocalDate> loggedOn = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> mailedOn = new ConcurrentHashMap<>();

    /** Where he is written to. */
    public record Mailbox(EmailAddress address, Language language) {}

    public AlertOperatorHandler(
            Optional<Mailbox> operator, Letters letters, Transactions transactions, Clock clock) {
        this.operator = operator;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** While the database is away nobody can be mailed: the log is told once all the same. */
    @Override
    public void alert(Alarm alarm, String detail) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        String what = alarm.isCounted() ? alarm.name() : alarm + "/" + detail;
        if (!today.equals(loggedOn.put(what, today))) {
            LOG.log(Level.WARNING, "ALERT {0}: {1}", alarm, detail);
        }
        if (operator.isPresent() && !today.equals(mailedOn.get(what))) {
            write(operator.get(), alarm, detail, what + "/" + today);
            mailedOn.put(what, today);
        }
    }

    private void write(Mailbox to, Alarm alarm, String detail, String key) {
        transactions.required(
                () -> {
                    letters.add(
                            new Letter(
                                    "alert/" + key,
                                    Letter.Kind.OPERATOR_ALERTED,
                                    to.address(),
                                    to.language(),
                                    "/account",
                                    Map.of("alarm", alarm.name(), "detail", detail)));
                    return true;
                });
    }
}
