package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.ChangePrice.Change;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewLate;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whichever way the next period is sold it costs the same: EUR 15 without VAT from a day on for
 * whoever held the service when that was announced, EUR 10 as before for whoever bought it since.
 */
class PricesOfNextPeriodsTest {

    private static final String OLD = "12.00";
    private static final String NEW = "18.00";

    private final BillingDays days = new BillingDays();
    private final ChangeDesk desk =
            new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());
    private CustomerNumber early;
    private CustomerNumber late;

    @BeforeEach
    void a_price_was_announced_between_the_two() {
        days.follows(Preset.PREPAID);
        early = days.customerWithService();
        Service held = days.serviceOf(early);
        days.passUntil(days.today().plusDays(1));
        days.changesPrice(held, new Change.ForExistingServices(euros("15.00"), TaxBasis.NET));
        days.passUntil(days.today().plusDays(1));
        late = days.company.consumer();
        DocumentReference invoice =
                days.company.orders(
                        late, new OrderedItem(held.plan(), BillingPeriod.MONTH, 1, "late"));
        days.company.transfers(late, OLD, List.of(invoice));
    }

    @AfterEach
    void the_books_agree() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void renewed_early() {
        assertThat(renewedEarly(early)).isEqualTo(euros(OLD));
        assertThat(renewedEarly(early)).isEqualTo(euros(NEW));

        assertThat(renewedEarly(late)).isEqualTo(euros(OLD));
        assertThat(renewedEarly(late)).isEqualTo(euros(OLD));
        assertThat(days.serviceOf(late).price().amount()).isEqualTo(euros("10.00"));
    }

    @Test
    void aligned() {
        renewedEarly(early);
        renewedEarly(late);

        assertThat(alignedTwoDaysOn(early)).isEqualTo(euros("1.16"));
        assertThat(alignedTwoDaysOn(late)).isEqualTo(euros("0.78"));
    }

    @Test
    void renewed_late() {
        renewedEarly(early);
        renewedEarly(late);
        renewsByHand(early);
        renewsByHand(late);
        days.passUntil(days.serviceOf(late).paidUntil().plusDays(1));

        assertThat(quotedLate(early)).isEqualTo(euros(NEW));
        assertThat(quotedLate(late)).isEqualTo(euros(OLD));
    }

    private Money renewedEarly(CustomerNumber customer) {
        RenewEarly.Command command =
                new RenewEarly.Command(
                        customer,
                        days.serviceOf(customer).id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        desk.renewEarly().renew(command);
        return paid(customer);
    }

    private Money paid(CustomerNumber customer) {
        Receivable open = days.unpaid(customer).getFirst();
        days.company.transfers(
                customer, open.open().toDecimal().toPlainString(), List.of(open.invoice()));
        return open.total();
    }

    private Money alignedTwoDaysOn(CustomerNumber customer) {
        LocalDate day = days.serviceOf(customer).paidUntil().plusDays(2);
        desk.alignBillingDay()
                .align(
                        new AlignBillingDay.Command(
                                customer,
                                UUID.randomUUID(),
                                day.getDayOfMonth(),
                                Set.of(),
                                Optional.empty()));
        return paid(customer);
    }

    private void renewsByHand(CustomerNumber customer) {
        days.office
                .configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(
                                customer, days.serviceOf(customer).id(), RenewalMode.MANUAL));
    }

    private Money quotedLate(CustomerNumber customer) {
        RenewLate.Command command =
                new RenewLate.Command(
                        customer,
                        days.serviceOf(customer).id(),
                        UUID.randomUUID(),
                        Optional.empty());
        RenewLate.Outcome quoted = desk.renewLate().quote(command);
        return ((RenewLate.Outcome.WouldCost) quoted).quote().totals().gross();
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }
}
