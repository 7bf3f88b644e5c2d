package io.guichet.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.PlanChange.State;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class PlanChangeTest {

    private static final PlanCode LARGE = new PlanCode("large");
    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final Instant FIVE_TO_MIDNIGHT = Instant.parse("2026-03-01T23:55:00Z");

    @Test
    void what_is_asked_just_before_midnight_waits_a_day_all_the_same() {
        PlanChange change = asked();

        Instant midnight = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(change.isExpired(MARCH_2, midnight)).isFalse();
        assertThat(change.isExpired(MARCH_2, Instant.parse("2026-03-02T23:54:59Z"))).isFalse();
        assertThat(change.isExpired(MARCH_2, Instant.parse("2026-03-02T23:55:00Z"))).isTrue();
    }

    @Test
    void it_waits_until_its_day() {
        Instant later = Instant.parse("2026-03-09T00:00:00Z");

        assertThat(asked().isExpired(MARCH_2.minusDays(1), later)).isFalse();
    }

    private static PlanChange asked() {
        return new PlanChange(
                UUID.randomUUID(),
                new ServiceId(UUID.randomUUID()),
                new CustomerNumber(1),
                new PlanCode("small"),
                new PlanPrice(
                        LARGE,
                        BillingPeriod.MONTH,
                        Money.euros("55.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX),
                1,
                Money.euros("10.00"),
                Optional.of(new DocumentReference("FR1")),
                FIVE_TO_MIDNIGHT,
                MARCH_2,
                State.PENDING,
                0);
    }
}
