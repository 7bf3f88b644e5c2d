package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.ChangePrice.Change.ForExistingServices;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.catalog.CatalogDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** A price that was announced is announced once more: who is told of it is who pays it. */
class PricesAnnouncedAnewTest {

    private final BillingDays days = new BillingDays();
    private LocalDate from;
    private PlanCode plan;
    private CustomerNumber early;
    private CustomerNumber late;

    @BeforeEach
    void somebody_bought_at_the_old_price_since() {
        days.follows(Preset.PREPAID);
        early = days.customerWithService();
        plan = days.serviceOf(early).plan();
        from = days.today().plusDays(60);
        days.passUntil(days.today().plusDays(1));
        announces("15.00");
        days.passUntil(days.today().plusDays(1));
        late = days.company.consumer();
        DocumentReference invoice =
                days.company.orders(late, new OrderedItem(plan, BillingPeriod.MONTH, 1, "late"));
        days.company.transfers(late, "12.00", List.of(invoice));
        days.passUntil(days.today().plusDays(1));
    }

    @Test
    void at_another_price() {
        announces("16.00");

        assertThat(toldOf("16.00", early)).isEqualTo(1);
        assertThat(toldOf("16.00", late)).isEqualTo(paysOnceItHolds(late, "16.00") ? 1 : 0);
        assertThat(paysOnceItHolds(early, "16.00")).isTrue();
    }

    @Test
    void at_the_one_that_was_told_before_another() {
        announces("16.00");
        days.passUntil(days.today().plusDays(1));
        announces("15.00");

        assertThat(toldOf("15.00", early)).isEqualTo(2);
        assertThat(toldOf("16.00", early)).isEqualTo(1);
        assertThat(paysOnceItHolds(early, "15.00")).isTrue();
    }

    @Test
    void at_the_same() {
        announces("15.00");

        assertThat(toldOf("15.00", early)).isEqualTo(1);
        assertThat(toldOf("15.00", late)).isEqualTo(paysOnceItHolds(late, "15.00") ? 1 : 0);
    }

    private void announces(String amount) {
        ChangePrice.Command command =
                new ChangePrice.Command(
                        days.company.seller().code(),
                        plan,
                        BillingPeriod.MONTH,
                        from,
                        new ForExistingServices(Money.euros(amount), TaxBasis.NET),
                        "staff");
        assertThat(
                        new CatalogDesk(days.company.stores(), days.company.clock())
                                .changePrice()
                                .change(command))
                .isInstanceOf(ChangePrice.Outcome.Changed.class);
    }

    private long toldOf(String amount, CustomerNumber customer) {
        return days.company.stores().outbox().notices().stream()
                .filter(notice -> notice.customer().equals(customer))
                .filter(notice -> notice.kind() == Notice.Kind.PRICE_CHANGES)
                .filter(notice -> notice.facts().get("amount").equals(amount))
                .count();
    }

    private boolean paysOnceItHolds(CustomerNumber customer, String amount) {
        while (days.serviceOf(customer).paidUntil().isBefore(from.plusMonths(1))) {
            days.passUntil(days.today().plusDays(1));
            days.unpaid(customer)
                    .forEach(
                            open ->
                                    days.company.transfers(
                                            customer,
                                            open.open().toDecimal().toPlainString(),
                                            List.of(open.invoice())));
        }
        return days.serviceOf(customer).price().amount().equals(Money.euros(amount));
    }
}
