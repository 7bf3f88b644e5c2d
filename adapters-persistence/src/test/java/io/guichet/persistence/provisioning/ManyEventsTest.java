package io.guichet.persistence.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.persistence.shared.LocalTransactions;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** Many rows go another way than few; whatever a text says arrives as it is. */
class ManyEventsTest {

    private static final String ODD = "a\tb\\N\\.\nc\r{\"d\",é\u2028}\\";

    private final LocalTransactions transactions = new LocalTransactions(TestDatabase.factory());
    private final JpaProvisioningEvents events =
            new JpaProvisioningEvents(transactions.entityManager());

    @Test
    void what_many_rows_say_is_read_as_it_was_written() {
        UUID subject = UUID.randomUUID();
        List<ProvisioningEvent> many =
                LongStream.range(0, 25)
                        .mapToObj(
                                version ->
                                        new ProvisioningEvent(
                                                subject,
                                                version,
                                                new CustomerNumber(100_001),
                                                Kind.RENEWED,
                                                Map.of("label", ODD)))
                        .toList();

        long before = transactions.required(this::number);
        transactions.required(
                () -> {
                    events.note(many);
                    return number();
                });

        assertThat(transactions.required(() -> events.after(before, 1_000)))
                .extracting(NumberedEvent::event)
                .filteredOn(event -> event.subject().equals(subject))
                .containsExactlyElementsOf(many);
    }

    private long number() {
        events.number(Given.NOON);
        return events.last();
    }
}
