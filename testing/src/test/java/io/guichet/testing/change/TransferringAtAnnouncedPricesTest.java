package io.guichet.testing.change;

import static io.guichet.domain.money.Money.euros;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.catalog.ChangePrice;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.catalog.CatalogDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Nobody escapes a price that holds by giving his account to somebody else. */
class TransferringAtAnnouncedPricesTest {

    private static final AccountName SHOP = new AccountName("shop");

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final TransferAccount transfers = shop.desk.transferAccount();
    private final CustomerNumber anna = shop.holds(MEDIUM);
    private final CustomerNumber boris = shop.company.consumer();

    @BeforeEach
    void a_price_is_announced_for_the_middle_of_her_year() {
        shop.changes(anna, to(BillingPeriod.YEAR));
        shop.passUntil(shop.today().plusDays(1));
        shop.pays(anna);
        shop.desk.keepAccounts().open(anna, SHOP, List.of(shop.serviceOf(anna).id()));
        ChangePrice.Command command =
                new ChangePrice.Command(
                        shop.company.seller().code(),
                        MEDIUM,
                        BillingPeriod.YEAR,
                        shop.today().plusDays(35),
                        new ChangePrice.Change.ForExistingServices(euros("300.00"), TaxBasis.NET),
                        "staff");
        assertThat(
                        new CatalogDesk(shop.company.stores(), shop.company.clock())
                                .changePrice()
                                .change(command))
                .isInstanceOf(ChangePrice.Outcome.Changed.class);
    }

    @Test
    void whoever_is_billed_once_it_holds_sees_and_pays_it_and_keeps_it() {
        shop.passUntil(shop.today().plusDays(36));

        Transfer offer = offers();
        assertThat(transfers.incoming(boris).getFirst().due()).isEqualTo(euros("360.00"));
        transfers.accept(boris, offer.id(), Optional.of(euros("360.00")));

        assertThat(shop.owedBy(boris)).containsExactly("360.00");
        assertThat(shop.serviceOf(boris).price().amount()).isEqualTo(euros("300.00"));
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void whoever_is_billed_before_pays_the_price_of_that_day() {
        shop.passUntil(shop.today().plusDays(34));

        offers();

        assertThat(transfers.incoming(boris).getFirst().due()).isEqualTo(euros("288.00"));
    }

    private Transfer offers() {
        TransferAccount.Outcome offered =
                transfers.offer(
                        anna, SHOP, boris, TransferMode.BILL_ON_ACCEPTANCE, UUID.randomUUID());
        return ((TransferAccount.Outcome.Stands) offered).transfer();
    }
}
