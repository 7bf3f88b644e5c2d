package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.ChooseCreditUse;
import io.guichet.application.payment.ChooseCreditUse.CreditUsed;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What is paid from a customer's credit, and when. */
class SpendingCreditTest {

    private final BillingDays days = new BillingDays();

    @Test
    void credit_that_comes_after_an_invoice_was_issued_pays_it_before_anything_is_taken_away() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(30));
        days.company.transfers(customer, "20.00", List.of());

        days.passUntil(days.today().plusDays(1));

        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("0"));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        // The rest pays for a part of the month that begins on that day.
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("0"));
        assertThat(days.unpaid(customer))
                .singleElement()
                .satisfies(next -> assertThat(next.open()).isEqualTo(Money.euros("4.00")));
    }

    @Test
    void money_that_comes_pays_what_is_owed_at_once_and_lifts_the_suspension() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(31));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
        Money owed = days.company.openOn(invoice);

        Cards cards = new Cards(days.company);
        PaymentId topUp = HostingCompany.newPayment();
        cards.topsUp(customer, "50.00", topUp);
        cards.payOnPage(topUp);
        days.office.liftSuspensions().lift();

        assertThat(days.unpaid(customer)).isEmpty();
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(owed.isPositive()).isTrue();
    }

    @Test
    void credit_pays_what_is_longest_due_first_and_a_part_as_often_as_it_comes() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.company.consumer();
        DocumentReference first = days.company.invoices(customer, "30.00");
        days.passUntil(days.today().plusDays(1));
        DocumentReference second = days.company.invoices(customer, "10.00");

        days.company.transfers(customer, "12.00", List.of());
        days.passUntil(days.today().plusDays(1));
        days.company.transfers(customer, "12.00", List.of());
        days.passUntil(days.today().plusDays(1));
        assertThat(days.company.openOn(first)).isEqualTo(Money.euros("6.00"));
        assertThat(days.company.openOn(second)).isEqualTo(Money.euros("10.00"));

        days.company.transfers(customer, "7.00", List.of());
        days.passUntil(days.today().plusDays(1));
        days.runs();

        assertThat(days.company.openOn(first)).isEqualTo(Money.euros("0"));
        assertThat(days.company.openOn(second)).isEqualTo(Money.euros("9.00"));
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_customer_switches_it_on_where_the_policy_leaves_it_to_him() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.company.invoices(customer, "30.00");
        days.company.transfers(customer, "20.00", List.of());
        ChooseCreditUse choice = days.office.chooseCreditUse();
        assertThat(choice.show(customer)).isEqualTo(new CreditUsed(false, true));

        choice.choose(customer, true);
        days.passUntil(days.today().plusDays(1));

        assertThat(choice.show(customer)).isEqualTo(new CreditUsed(true, true));
        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("10.00"));

        choice.choose(customer, false);
        days.company.transfers(customer, "20.00", List.of());
        days.passUntil(days.today().plusDays(1));
        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("10.00"));
    }

    @Test
    void elsewhere_it_is_not_his_to_say() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.company.consumer();
        ChooseCreditUse choice = days.office.chooseCreditUse();

        assertThat(choice.show(customer)).isEqualTo(new CreditUsed(true, false));
        assertThat(choice.choose(customer, false))
                .isEqualTo(new ChooseCreditUse.Outcome.NotHisChoice());
    }

    @Test
    void where_the_policy_leaves_it_to_the_customer_nothing_is_spent() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.company.invoices(customer, "30.00");
        days.company.transfers(customer, "30.00", List.of());
        days.passUntil(days.today().plusDays(1));

        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
    }
}
