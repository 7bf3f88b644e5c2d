package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** Services that were renewed on one invoice are cancelled one after the other. */
class CancellingOnOneInvoiceTest {

    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);
    private static final PlanCode TINY = new PlanCode("tiny");

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);

    @Test
    void nothing_is_too_much_for_the_last_of_them() {
        CustomerNumber customer = renewsThree("5.99", "21.56");

        cancelsAll(customer);

        assertThat(shop.owedBy(customer)).isEmpty();
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void no_cent_stays_open() {
        CustomerNumber customer = renewsThree("5.91", "21.28");

        cancelsAll(customer);

        assertThat(shop.owedBy(customer)).isEmpty();
        assertThat(shop.booksDiffer()).isEmpty();
    }

    private CustomerNumber renewsThree(String price, String together) {
        shop.sells(TINY, price, "60.00");
        CustomerNumber customer = shop.company.consumer();
        OrderedItem item = new OrderedItem(TINY, BillingPeriod.MONTH, 1, "site");
        shop.company.orders(customer, item, item, item);
        shop.pays(customer);
        shop.passUntil(MAY_FIRST.minusDays(14));
        assertThat(shop.owedBy(customer)).containsExactly(together);
        return customer;
    }

    private void cancelsAll(CustomerNumber customer) {
        for (Service service : shop.company.stores().services().of(customer)) {
            CancelService.Command command =
                    new CancelService.Command(customer, service.id(), When.END_OF_PERIOD, "");
            shop.office.cancelService().cancel(command);
        }
        for (Service service : shop.company.stores().services().of(customer)) {
            assertThat(service.paidUntil()).isEqualTo(MAY_FIRST);
        }
    }
}
