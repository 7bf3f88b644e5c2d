package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.MEDIUM;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.application.notification.Notice;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer.State;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who asks again for what he asked for is answered how it stands, and nothing is done twice. */
class RepeatedTransfersTest {

    private static final AccountName SHOP = new AccountName("shop");
    private static final UUID OFFER = new UUID(1, 2);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final TransferAccount transfers = shop.desk.transferAccount();
    private final CustomerNumber anna = shop.holds(MEDIUM);
    private final CustomerNumber boris = shop.company.consumer();

    @BeforeEach
    void anna_offers_an_account() {
        shop.desk.keepAccounts().open(anna, SHOP, List.of(shop.serviceOf(anna).id()));
        assertThat(offers(OFFER)).isEqualTo(State.PENDING);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void the_same_request_offers_once() {
        assertThat(offers(OFFER)).isEqualTo(State.PENDING);

        assertThat(transfers.incoming(boris)).hasSize(1);
        assertThat(told(Notice.Kind.TRANSFER_OFFERED)).isEqualTo(1);
    }

    @Test
    void another_request_is_told_that_it_is_offered_already() {
        assertThat(transfers.offer(anna, SHOP, boris, mode(), new UUID(1, 3)))
                .isEqualTo(new Outcome.TransferUnderWay());
    }

    @Test
    void a_request_says_what_became_of_its_offer_and_never_offers_anew() {
        transfers.cancel(anna, SHOP);
        assertThat(offers(OFFER)).isEqualTo(State.CANCELLED);

        assertThat(transfers.incoming(boris)).isEmpty();
        offers(new UUID(1, 3));
        shop.company.clock().advance(Duration.ofDays(31));
        assertThat(offers(new UUID(1, 3))).isEqualTo(State.EXPIRED);
    }

    @Test
    void nobody_meets_the_offer_of_somebody_else_by_its_id() {
        assertThat(transfers.offer(boris, SHOP, anna, mode(), OFFER))
                .isEqualTo(new Outcome.NoSuchAccount());
        assertThat(transfers.cancel(boris, OFFER)).isEqualTo(new Outcome.NoSuchTransfer());
    }

    @Test
    void accepted_twice_it_is_invoiced_once() {
        assertThat(accepts(boris)).isEqualTo(State.ACCEPTED);
        List<String> owed = shop.owedBy(boris);

        assertThat(accepts(boris)).isEqualTo(State.ACCEPTED);

        assertThat(shop.owedBy(boris)).isEqualTo(owed).hasSize(1);
        assertThat(told(Notice.Kind.TRANSFER_ACCEPTED)).isEqualTo(1);
        assertThat(offers(OFFER)).isEqualTo(State.ACCEPTED);
    }

    @Test
    void what_was_accepted_is_neither_refused_nor_taken_back() {
        accepts(boris);

        assertThat(transfers.refuse(boris, OFFER)).isEqualTo(new Outcome.NoSuchTransfer());
        assertThat(transfers.cancel(anna, OFFER)).isEqualTo(new Outcome.NoSuchTransfer());
    }

    @Test
    void refused_twice_it_is_refused() {
        assertThat(state(transfers.refuse(boris, OFFER))).isEqualTo(State.REFUSED);
        assertThat(state(transfers.refuse(boris, OFFER))).isEqualTo(State.REFUSED);

        assertThat(transfers.accept(boris, OFFER, Optional.empty()))
                .isEqualTo(new Outcome.NoSuchTransfer());
    }

    @Test
    void taken_back_twice_a_later_offer_stands() {
        assertThat(state(transfers.cancel(anna, OFFER))).isEqualTo(State.CANCELLED);
        offers(new UUID(1, 3));

        assertThat(state(transfers.cancel(anna, OFFER))).isEqualTo(State.CANCELLED);

        assertThat(transfers.incoming(boris)).hasSize(1);
        assertThat(transfers.accept(boris, OFFER, Optional.empty()))
                .isEqualTo(new Outcome.NoSuchTransfer());
    }

    @Test
    void what_ran_out_is_not_taken_back() {
        shop.company.clock().advance(Duration.ofDays(31));

        assertThat(transfers.cancel(anna, OFFER)).isEqualTo(new Outcome.NoSuchTransfer());
    }

    private State offers(UUID request) {
        return state(transfers.offer(anna, SHOP, boris, mode(), request));
    }

    private State accepts(CustomerNumber customer) {
        return state(transfers.accept(customer, OFFER, Optional.empty()));
    }

    private long told(Notice.Kind kind) {
        return shop.company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .count();
    }

    private static TransferMode mode() {
        return TransferMode.BILL_ON_ACCEPTANCE;
    }

    private static State state(Outcome outcome) {
        return ((Outcome.Stands) outcome).transfer().state();
    }
}
