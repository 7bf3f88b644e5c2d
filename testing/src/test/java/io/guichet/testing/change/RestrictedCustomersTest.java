package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who can order nothing until he has paid can have nothing else invoiced either. */
class RestrictedCustomersTest {

    private final ChangeShop shop =
            new ChangeShop(Preset.PREPAID, Map.of(Setting.SUSPENDS_ALL, "off"));
    private final CustomerNumber debtor = shop.company.consumer();
    private final ChangeRefusal unpaid;

    RestrictedCustomersTest() {
        shop.company.orders(debtor, new OrderedItem(MEDIUM, BillingPeriod.YEAR, 1, "paid"));
        shop.pays(debtor);
        DocumentReference owed = shop.orders(debtor, SMALL, 1);
        unpaid = new ChangeRefusal.InvoiceUnpaid(owed);
        shop.passUntil(APRIL_FIRST.plusDays(31));
    }

    @Test
    void nothing_is_changed() {
        assertThat(shop.asks(debtor, to(LARGE)))
                .isEqualTo(new ChangeService.Outcome.Refused(unpaid));
    }

    @Test
    void no_time_is_sold() {
        RenewEarly.Command command =
                new RenewEarly.Command(
                        debtor, paid().id(), UUID.randomUUID(), Optional.empty(), Optional.empty());

        assertThat(shop.desk.renewEarly().renew(command))
                .isEqualTo(new RenewEarly.Outcome.Refused(unpaid));
    }

    @Test
    void nothing_is_aligned() {
        AlignBillingDay.Command command =
                new AlignBillingDay.Command(
                        debtor, UUID.randomUUID(), 20, Set.of(), Optional.empty());

        assertThat(shop.desk.alignBillingDay().align(command))
                .isEqualTo(new AlignBillingDay.Outcome.Refused(unpaid));
    }

    @Test
    void no_account_is_taken_over() {
        CustomerNumber anna = shop.holds(MEDIUM);
        AccountName account = new AccountName("shop");
        shop.desk.keepAccounts().open(anna, account, List.of(shop.serviceOf(anna).id()));
        TransferAccount transfers = shop.desk.transferAccount();
        transfers.offer(anna, account, debtor, TransferMode.BILL_ON_ACCEPTANCE, UUID.randomUUID());
        UUID offer = transfers.incoming(debtor).getFirst().transfer().id();

        assertThat(transfers.accept(debtor, offer, Optional.empty()))
                .isEqualTo(new TransferAccount.Outcome.Refused(unpaid));
    }

    private Service paid() {
        return shop.serviceOf(debtor);
    }
}
