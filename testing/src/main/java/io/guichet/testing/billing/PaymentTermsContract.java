package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every {@link io.guichet.application.billing.port.PaymentTerms} promises. */
public abstract class PaymentTermsContract extends Contract {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-02-20T10:00:00.123456Z");
    private static final Optional<PaymentTerm> SIXTY = Optional.of(new PaymentTerm(60, false));
    private static final Optional<PaymentTerm> END_OF_MONTH =
            Optional.of(new PaymentTerm(45, true));

    @Test
    void what_was_agreed_is_listed_by_the_day_it_begins() {
        CustomerNumber customer = given().customer().number();
        AgreedTerm none = agreed(customer, MARCH.plusMonths(2), Optional.empty(), NOW);
        AgreedTerm second = agreed(customer, MARCH, END_OF_MONTH, NOW.plusSeconds(1));
        AgreedTerm first = agreed(customer, MARCH, SIXTY, NOW);
        List.of(none, second, first).forEach(this::add);

        assertThat(in(() -> stores().wishes().terms().of(customer)))
                .containsExactly(first, second, none);
        assertThat(in(() -> stores().wishes().terms().of(given().customer().number()))).isEmpty();
    }

    @Test
    void all_of_some_customers_are_read_together() {
        CustomerNumber customer = given().customer().number();
        CustomerNumber other = given().customer().number();
        CustomerNumber third = given().customer().number();
        AgreedTerm of = agreed(customer, MARCH, SIXTY, NOW);
        AgreedTerm ofOther = agreed(other, MARCH, END_OF_MONTH, NOW);
        List.of(of, ofOther, agreed(third, MARCH, SIXTY, NOW)).forEach(this::add);

        assertThat(in(() -> stores().wishes().terms().ofAll(List.of(customer, other))))
                .containsExactlyInAnyOrder(of, ofOther);
    }

    @Test
    void of_two_of_a_day_at_the_same_moment_one_is_refused() {
        CustomerNumber customer = given().customer().number();
        add(agreed(customer, MARCH, SIXTY, NOW));

        assertLost(() -> stores().wishes().terms().add(agreed(customer, MARCH, END_OF_MONTH, NOW)));
    }

    private void add(AgreedTerm agreed) {
        done(() -> stores().wishes().terms().add(agreed));
    }

    private static AgreedTerm agreed(
            CustomerNumber customer, LocalDate from, Optional<PaymentTerm> term, Instant at) {
        return new AgreedTerm(customer, from, term, PublicPayer.HEALTH, "staff", at);
    }
}
