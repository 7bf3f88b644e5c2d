package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Services that somebody else paid for: their days are worth something and not given back. */
class ChangingWhatWasTakenOverTest {

    private static final AccountName ACCOUNT = new AccountName("shop");
    private static final LocalDate APRIL_11 = APRIL_FIRST.plusDays(10);
    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    private static final List<Preset> BOTH_WAYS = List.of(Preset.PREPAID, Preset.INVOICE);

    private ChangeShop shop;
    private CustomerNumber boris;

    @Test
    void dearer_is_paid_for_the_days_left_and_they_stay() {
        BOTH_WAYS.forEach(this::dearerIsPaid);
    }

    private void dearerIsPaid(Preset preset) {
        takesOver(preset, MEDIUM);

        PlanChange change = shop.changes(boris, to(LARGE));

        // (55.00 - 22.00) x 20 / 30 = 22.00, with VAT 26.40.
        assertThat(change.state()).isEqualTo(State.PENDING);
        assertThat(shop.owedBy(boris)).containsExactly("26.40");
        shop.pays(boris);
        assertThat(shop.serviceOf(boris).plan()).isEqualTo(LARGE);
        assertThat(shop.serviceOf(boris).paidUntil()).isEqualTo(MAY_FIRST);
    }

    @Test
    void cheaper_gives_nothing_back_that_somebody_else_paid() {
        BOTH_WAYS.forEach(this::cheaperGivesNothing);
    }

    private void cheaperGivesNothing(Preset preset) {
        takesOver(preset, LARGE);

        PlanChange change = shop.changes(boris, to(SMALL));

        assertThat(change.total().isZero()).isTrue();
        assertThat(change.state()).isEqualTo(State.APPLIED);
        assertThat(shop.creditOf(boris)).isEqualTo("0.00");
        assertThat(shop.serviceOf(boris).paidUntil()).isEqualTo(MAY_FIRST);
    }

    @Test
    void up_then_down_gives_back_what_was_paid_for_going_up() {
        BOTH_WAYS.forEach(this::upThenDown);
    }

    private void upThenDown(Preset preset) {
        takesOver(preset, MEDIUM);
        shop.changes(boris, to(LARGE));
        shop.pays(boris);

        shop.changes(boris, to(SMALL));

        assertThat(shop.creditOf(boris)).isEqualTo("26.40");
    }

    private void takesOver(Preset preset, PlanCode plan) {
        shop = new ChangeShop(preset);
        CustomerNumber anna = shop.holds(plan);
        boris = shop.company.consumer();
        shop.passUntil(APRIL_11);
        shop.desk.keepAccounts().open(anna, ACCOUNT, List.of(shop.serviceOf(anna).id()));
        shop.desk
                .transferAccount()
                .offer(anna, ACCOUNT, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID());
        Transfer offer = shop.desk.transferAccount().incoming(boris).getFirst().transfer();
        shop.desk.transferAccount().accept(boris, offer.id(), Optional.empty());
        assertThat(shop.booksDiffer()).isEmpty();
        assertThat(shop.serviceOf(boris).plan()).isEqualTo(plan);
    }
}
