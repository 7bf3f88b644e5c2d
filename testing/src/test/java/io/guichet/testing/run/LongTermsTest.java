package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.AgreeTerm;
import io.guichet.application.billing.AgreeTermHandler;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.Optional;

/** Nothing is taken away from whoever was given longer to pay before that is over. */
class LongTermsTest {

    private final BillingDays days = new BillingDays();

    @ParameterizedTest
    @EnumSource
    void whoever_has_more_than_two_months_is_suspended_after_them_and_not_before(Preset preset) {
        days.follows(preset);
        CustomerNumber acme = days.company.company();
        agrees(acme, new PaymentTerm(45, true));
        DocumentReference first = days.orders(acme);
        LocalDate due = dueOn(first);
        assertThat(due).isAfter(days.today().plusDays(45));

        days.passUntil(due);
        assertThat(days.serviceOf(acme).state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(due.plusDays(5));

        assertThat(days.serviceOf(acme).state()).isEqualTo(ServiceState.SUSPENDED);
    }

    private LocalDate dueOn(DocumentReference invoice) {
        Optional<Receivable> owed = days.company.stores().receivables().find(invoice);
        return owed.orElseThrow().dueOn();
    }

    private void agrees(CustomerNumber customer, PaymentTerm term) {
        AgreeTerm agreeTerm =
                new AgreeTermHandler(
                        days.company.stores().wishes().terms(),
                        days.company.does().parties(),
                        days.company.stores().transactions(),
                        days.company.clock());
        assertThat(
                        agreeTerm.agree(
                                new AgreeTerm.Command(
                                        customer,
                                        days.today(),
                                        Optional.of(term),
                                        PublicPayer.ADMINISTRATION,
                                        "staff")))
                .isInstanceOf(AgreeTerm.Outcome.Agreed.class);
    }
}
