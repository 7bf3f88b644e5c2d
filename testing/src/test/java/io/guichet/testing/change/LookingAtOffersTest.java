package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.ListOfferedServices;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is offered an account sees what is in it before he accepts, and nobody else does. */
class LookingAtOffersTest {

    private static final AccountName SHOP = new AccountName("shop");

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final KeepAccounts keep = shop.desk.keepAccounts();
    private final TransferAccount transfers = shop.desk.transferAccount();
    private final ListOfferedServices offered = OfferedServices.of(shop.desk);
    private final CustomerNumber anna = shop.holds(MEDIUM);
    private final CustomerNumber boris = shop.company.consumer();
    private final Service service = shop.serviceOf(anna);
    private final UUID offer = offers();

    @Test
    void what_is_in_the_account_is_seen_with_its_price_and_time() {
        ServiceSummary seen = seenBy(boris).orElseThrow().items().getFirst();

        assertThat(seen.id()).isEqualTo(service.id().value());
        assertThat(seen.plan()).isEqualTo(MEDIUM.value());
        assertThat(seen.price()).isEqualTo(Money.euros("22.00"));
        assertThat(seen.paidUntil()).isEqualTo(service.paidUntil());
    }

    @Test
    void what_the_owner_holds_beside_the_account_is_not_seen() {
        assertThat(seenBy(boris).orElseThrow().items()).hasSize(1);
    }

    @Test
    void nobody_else_looks_at_it() {
        assertThat(seenBy(anna)).isEmpty();
        assertThat(seenBy(shop.company.consumer())).isEmpty();
        assertThat(offered.list(boris, UUID.randomUUID(), ServicePosition.START, 10)).isEmpty();
    }

    @Test
    void it_is_not_looked_at_any_more_once_the_offer_is_over() {
        transfers.cancel(anna, SHOP);
        assertThat(seenBy(boris)).isEmpty();

        UUID next =
                standing(
                        transfers.offer(
                                anna, SHOP, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID()));
        assertThat(offered.list(boris, next, ServicePosition.START, 10)).isPresent();
        shop.company.clock().advance(Duration.ofDays(31));
        assertThat(offered.list(boris, next, ServicePosition.START, 10)).isEmpty();
    }

    private Optional<Page<ServiceSummary>> seenBy(CustomerNumber customer) {
        return offered.list(customer, offer, ServicePosition.START, 10);
    }

    private UUID offers() {
        keep.open(anna, SHOP, List.of(service.id()));
        shop.orders(anna, SMALL, 1);
        return standing(
                transfers.offer(anna, SHOP, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID()));
    }

    private static UUID standing(Outcome outcome) {
        return ((Outcome.Stands) outcome).transfer().id();
    }
}
