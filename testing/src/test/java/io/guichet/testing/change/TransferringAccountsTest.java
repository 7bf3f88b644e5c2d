package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.times;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.RenewEarly;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.Transfer.State;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class TransferringAccountsTest {

    private static final AccountName SHOP = new AccountName("shop");
    private static final AccountName OTHER = new AccountName("other");
    private static final LocalDate APRIL_11 = APRIL_FIRST.plusDays(10);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final KeepAccounts keep = shop.desk.keepAccounts();
    private final TransferAccount transfers = shop.desk.transferAccount();
    private final CustomerNumber anna = shop.holds(MEDIUM);
    private final CustomerNumber boris = shop.company.consumer();
    private final ServiceId service = shop.serviceOf(anna).id();

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void an_account_is_opened_for_services_and_renamed() {
        opens(SHOP);

        assertThat(keep.open(boris, SHOP, List.of()))
                .isEqualTo(new KeepAccounts.Outcome.NameTaken());
        assertThat(keep.open(anna, OTHER, List.of(service)))
                .isEqualTo(new KeepAccounts.Outcome.ServiceTaken(service));
        assertThat(keep.open(boris, OTHER, List.of(service)))
                .isEqualTo(new KeepAccounts.Outcome.NoSuchService(service));
        assertThat(keep.rename(boris, SHOP, OTHER))
                .isEqualTo(new KeepAccounts.Outcome.NoSuchAccount());
        keep.rename(anna, SHOP, OTHER);
        assertThat(keep.list(anna)).extracting(Account::name).containsExactly(OTHER);
    }

    @Test
    void deleting_an_account_ends_its_services_and_pays_nothing_back() {
        opens(SHOP);

        keep.delete(anna, SHOP);

        assertThat(keep.list(anna)).isEmpty();
        assertThat(shop.serviceOf(anna).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(shop.creditOf(anna)).isEqualTo("0.00");
    }

    @Test
    void billed_on_acceptance_the_sender_is_credited_and_the_recipient_invoiced_at_once() {
        opens(SHOP);
        shop.passUntil(APRIL_11);
        offers(TransferMode.BILL_ON_ACCEPTANCE);

        assertThat(accepts()).isEqualTo(State.ACCEPTED);

        // 22.00 x 20 / 30 = 14.67, with VAT 17.60.
        assertThat(shop.creditOf(anna)).isEqualTo("17.60");
        assertThat(shop.serviceOf(anna).state()).isEqualTo(ServiceState.MOVED);
        assertThat(shop.owedBy(boris)).containsExactly("26.40");
        Service moved = shop.serviceOf(boris);
        assertThat(List.of(moved.startedOn(), moved.pricedOn())).containsOnly(APRIL_11);
        assertThat(moved.paidUntil()).isEqualTo(APRIL_11.plusMonths(1));
        assertThat(keep.list(boris).getFirst().services()).containsExactly(moved.id());
        assertThat(keep.list(anna)).isEmpty();
    }

    @Test
    void the_recipient_sees_what_is_due_and_pays_no_other_amount() {
        opens(SHOP);
        Transfer offer = offers(TransferMode.BILL_ON_ACCEPTANCE);
        Money due = transfers.incoming(boris).getFirst().due();
        Money cent = Money.euros("0.01");

        assertThat(due).isEqualTo(Money.euros("26.40"));
        assertThat(transfers.accept(boris, offer.id(), Optional.of(cent)))
                .isEqualTo(new Outcome.QuoteChanged(cent, due));
        assertThat(shop.owedBy(boris)).isEmpty();
        assertThat(state(transfers.accept(boris, offer.id(), Optional.of(due))))
                .isEqualTo(State.ACCEPTED);
        assertThat(shop.owedBy(boris)).containsExactly("26.40");
    }

    @Test
    void what_is_offered_is_not_changed_renewed_or_aligned_meanwhile() {
        opens(SHOP);
        offers(TransferMode.BILL_ON_ACCEPTANCE);
        ChangeRefusal underWay = new ChangeRefusal.TransferUnderWay();

        assertThat(shop.asks(anna, times(100)))
                .isEqualTo(new ChangeService.Outcome.Refused(underWay));
        assertThat(
                        shop.desk
                                .renewEarly()
                                .renew(
                                        new RenewEarly.Command(
                                                anna,
                                                service,
                                                UUID.randomUUID(),
                                                Optional.empty(),
                                                Optional.empty())))
                .isEqualTo(new RenewEarly.Outcome.Refused(underWay));
        assertThat(
                        shop.desk
                                .alignBillingDay()
                                .align(
                                        new AlignBillingDay.Command(
                                                anna,
                                                UUID.randomUUID(),
                                                20,
                                                Set.of(),
                                                Optional.empty())))
                .isEqualTo(new AlignBillingDay.Outcome.NothingToAlign());
        transfers.cancel(anna, SHOP);
        assertThat(shop.asks(anna, times(2))).isInstanceOf(ChangeService.Outcome.Changed.class);
    }

    @Test
    void with_the_expiry_kept_nothing_is_paid_until_then() {
        opens(SHOP);
        shop.passUntil(APRIL_11);
        offers(TransferMode.KEEP_EXPIRY);

        assertThat(accepts()).isEqualTo(State.ACCEPTED);

        assertThat(shop.creditOf(anna)).isEqualTo("0.00");
        assertThat(shop.owedBy(boris)).isEmpty();
        shop.passUntil(APRIL_FIRST.plusMonths(1));
        assertThat(shop.owedBy(boris)).containsExactly("26.40");
        assertThat(shop.unpaid(anna)).isEmpty();
    }

    @Test
    void a_transfer_is_cancelled_by_the_sender_or_refused_by_the_recipient() {
        opens(SHOP);
        offers(TransferMode.KEEP_EXPIRY);
        assertThat(transfers.offer(anna, SHOP, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID()))
                .isEqualTo(new Outcome.TransferUnderWay());
        assertThat(keep.delete(anna, SHOP)).isEqualTo(new KeepAccounts.Outcome.TransferUnderWay());

        assertThat(state(transfers.cancel(anna, SHOP))).isEqualTo(State.CANCELLED);
        assertThat(transfers.incoming(boris)).isEmpty();
        Transfer second = offers(TransferMode.KEEP_EXPIRY);
        assertThat(transfers.refuse(anna, second.id())).isEqualTo(new Outcome.NoSuchTransfer());
        assertThat(state(transfers.refuse(boris, second.id()))).isEqualTo(State.REFUSED);
        assertThat(transfers.accept(boris, second.id(), Optional.empty()))
                .isEqualTo(new Outcome.NoSuchTransfer());
        assertThat(shop.serviceOf(anna).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void an_offer_expires() {
        opens(SHOP);
        shop.passUntil(APRIL_FIRST.plusDays(2));
        Transfer offer = offers(TransferMode.KEEP_EXPIRY);
        assertThat(offer.expiresOn()).isEqualTo(shop.today().plusDays(30));

        shop.company.clock().advance(Duration.ofDays(30));

        assertThat(transfers.accept(boris, offer.id(), Optional.empty()))
                .isEqualTo(new Outcome.NoSuchTransfer());
        assertThat(transfers.incoming(boris)).isEmpty();
        assertThat(transfers.offered(anna, SHOP)).isEmpty();
        offers(TransferMode.KEEP_EXPIRY);
        assertThat(shop.company.stores().accounts().findTransfer(offer.id()).orElseThrow().state())
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void only_the_owner_offers_and_only_to_somebody_else() {
        opens(SHOP);

        assertThat(transfers.offer(boris, SHOP, anna, TransferMode.KEEP_EXPIRY, UUID.randomUUID()))
                .isEqualTo(new Outcome.NoSuchAccount());
        assertThat(transfers.offer(anna, SHOP, anna, TransferMode.KEEP_EXPIRY, UUID.randomUUID()))
                .isEqualTo(new Outcome.NoSuchRecipient());
        assertThat(
                        transfers.offer(
                                anna,
                                SHOP,
                                new CustomerNumber(999_999),
                                TransferMode.KEEP_EXPIRY,
                                UUID.randomUUID()))
                .isEqualTo(new Outcome.NoSuchRecipient());
        assertThat(transfers.accept(boris, UUID.randomUUID(), Optional.empty()))
                .isEqualTo(new Outcome.NoSuchTransfer());
    }

    @Test
    void what_is_unpaid_or_changing_stays() {
        CustomerNumber debtor = shop.owes(SMALL, 1);
        keep.open(debtor, OTHER, List.of(shop.serviceOf(debtor).id()));
        opens(SHOP);
        shop.changes(anna, times(2));

        assertThat(
                        transfers.offer(
                                debtor, OTHER, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID()))
                .isEqualTo(
                        new Outcome.Refused(
                                new ChangeRefusal.InvoiceUnpaid(
                                        shop.unpaid(debtor).getFirst().invoice())));
        assertThat(transfers.offer(anna, SHOP, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID()))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.ChangeUnderWay()));
    }

    @Test
    void what_its_owner_owes_by_now_is_his_to_settle_and_his_invoice_nobody_elses_business() {
        opens(SHOP);
        shop.passUntil(APRIL_11);
        offers(TransferMode.KEEP_EXPIRY);
        shop.passUntil(APRIL_FIRST.plusMonths(1));
        assertThat(shop.unpaid(anna)).isNotEmpty();
        UUID id = transfers.incoming(boris).getFirst().transfer().id();

        assertThat(transfers.accept(boris, id, Optional.empty()))
                .isEqualTo(new Outcome.OwnerOwes());

        shop.pays(anna);
        assertThat(accepts()).isEqualTo(State.ACCEPTED);
    }

    private void opens(AccountName name) {
        assertThat(keep.open(anna, name, List.of(service)))
                .isInstanceOf(KeepAccounts.Outcome.Kept.class);
    }

    private Transfer offers(TransferMode mode) {
        return ((Outcome.Stands) transfers.offer(anna, SHOP, boris, mode, UUID.randomUUID()))
                .transfer();
    }

    private State accepts() {
        UUID id = transfers.incoming(boris).getFirst().transfer().id();
        return state(transfers.accept(boris, id, Optional.empty()));
    }

    private static State state(Outcome outcome) {
        return ((Outcome.Stands) outcome).transfer().state();
    }
}
