package io.guichet.persistence.run;

import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.FakeCardProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a card provider did, line by line in a file: it outlives the processes that ask it, as the
 * provider does.
 */
record ProviderJournal(Path file) {

    /** Goes on with what it did, and writes down what it does. */
    void over(FakeCardProvider provider) {
        sessions().forEach(provider::knows);
        provider.tells(this::write);
    }

    /** As they stand, in the order in which they were begun. */
    Collection<Session> sessions() {
        Map<String, Session> sessions = new LinkedHashMap<>();
        try {
            Files.readAllLines(file).stream()
                    .map(ProviderJournal::read)
                    .forEach(session -> sessions.put(session.id(), session));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return sessions.values();
    }

    /** A charge that was begun and never authorised is as none. */
    private void write(Session session) {
        if (session.status() == Status.OPEN) {
            return;
        }
        String line =
                String.join(
                        " ",
                        session.id(),
                        session.payment().toString(),
                        session.status().name(),
                        session.amount().toDecimal().toPlainString());
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Session read(String line) {
        String[] words = line.split(" ");
        return new Session(
                words[0],
                "",
                new PaymentId(UUID.fromString(words[1])),
                Status.valueOf(words[2]),
                Money.euros(words[3]));
    }
}
