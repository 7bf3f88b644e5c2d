package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.MEDIUM;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.ExpireTransfers;
import io.guichet.application.account.ExpireTransfersHandler;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.application.account.TransferNews;
import io.guichet.application.notification.Notice;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.Transfer.State;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Each side of a transfer is told what the other side did, once. */
class ToldOfTransfersTest {

    private static final AccountName SHOP = new AccountName("shop");

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final TransferAccount transfers = shop.desk.transferAccount();
    private final TransferNews news =
            new TransferNews(shop.company.stores().outbox(), shop.company.stores().listCustomers());
    private final CustomerNumber anna = shop.holds(MEDIUM);
    private final CustomerNumber boris = shop.company.consumer();

    @BeforeEach
    void anna_has_an_account() {
        shop.desk.keepAccounts().open(anna, SHOP, List.of(shop.serviceOf(anna).id()));
    }

    @Test
    void both_sides_are_told() {
        offers();
        transfers.accept(
                boris, transfers.incoming(boris).getFirst().transfer().id(), Optional.empty());

        assertThat(told(Notice.Kind.TRANSFER_OFFERED)).containsExactly(boris);
        assertThat(told(Notice.Kind.TRANSFER_ACCEPTED)).containsExactly(anna);
    }

    @Test
    void the_owner_is_told_once_that_it_was_refused() {
        Transfer offer = offers();

        transfers.refuse(boris, offer.id());
        transfers.refuse(boris, offer.id());

        assertThat(told(Notice.Kind.TRANSFER_REFUSED)).containsExactly(anna);
        assertThat(told(Notice.Kind.TRANSFER_ACCEPTED)).isEmpty();
    }

    @Test
    void whoever_it_was_offered_to_is_told_once_that_it_was_taken_back() {
        Transfer offer = offers();

        transfers.cancel(anna, SHOP);
        transfers.cancel(anna, SHOP);
        transfers.cancel(anna, offer.id());

        assertThat(told(Notice.Kind.TRANSFER_CANCELLED)).containsExactly(boris);
        assertThat(told(Notice.Kind.TRANSFER_REFUSED)).isEmpty();
    }

    @Test
    void the_owner_is_told_once_that_nobody_accepted() {
        Transfer offer = offers();
        ExpireTransfers expiry =
                new ExpireTransfersHandler(
                        shop.company.stores().accounts(),
                        shop.company.does().parties(),
                        shop.desk.serviceMoves(),
                        news,
                        shop.company.stores().transactions(),
                        shop.company.clock());
        shop.company.clock().advance(Duration.ofDays(29));
        assertThat(expiry.expire()).isZero();

        shop.company.clock().advance(Duration.ofDays(1));

        assertThat(expiry.expire()).isEqualTo(1);
        assertThat(expiry.expire()).isZero();
        assertThat(told(Notice.Kind.TRANSFER_EXPIRED)).containsExactly(anna);
        assertThat(shop.company.stores().accounts().findTransfer(offer.id()).orElseThrow().state())
                .isEqualTo(State.EXPIRED);
    }

    private List<CustomerNumber> told(Notice.Kind kind) {
        return shop.company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .map(Notice::customer)
                .toList();
    }

    private Transfer offers() {
        return ((Outcome.Stands)
                        transfers.offer(
                                anna, SHOP, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID()))
                .transfer();
    }
}
