package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLate.Outcome;
import io.guichet.application.payment.PayOrder;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What staff stopped, paying does not start: neither what expired nor what is somebody else's. */
class RenewingNothingOnHoldTest {

    private static final AccountName SHOP = new AccountName("shop");
    private static final AccountName BAKERY = new AccountName("bakery");

    private final BillingDays days = new BillingDays();
    private final ExpiringServices expiring = new ExpiringServices(days);
    private final ChangeDesk desk =
            new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());

    @AfterEach
    void the_books_agree() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_expired_is_not_brought_back_and_is_once_staff_lets_him_go_on() {
        CustomerNumber spammer = holderOfExpired(Preset.PREPAID);
        CustomerHold hold = hold(spammer);

        assertThat(desk.renewLate().quote(late(spammer))).isEqualTo(onHold());
        assertThat(desk.renewLate().renew(late(spammer))).isEqualTo(onHold());
        assertThat(stateOf(spammer)).isEqualTo(ServiceState.EXPIRED);

        lift(hold);
        assertThat(desk.renewLate().renew(late(spammer))).isInstanceOf(Outcome.Renewed.class);
        assertThat(stateOf(spammer)).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void what_was_ordered_before_can_be_paid_no_more() {
        CustomerNumber spammer = holderOfExpired(Preset.PREPAID);
        days.follows(Preset.ORDER, Map.of(Setting.PAID_FIRST, "on"));
        PendingOrder order = ((Outcome.ToPay) desk.renewLate().renew(late(spammer))).order();
        days.company.transfers(spammer, "20.00", List.of());
        hold(spammer);

        assertThat(pays(spammer, order)).isEqualTo(new PayOrder.Outcome.PriceChanged());

        assertThat(stateOf(spammer)).isEqualTo(ServiceState.EXPIRED);
        assertThat(days.company.creditOf(spammer).toDecimal()).isEqualByComparingTo("20.00");
    }

    @Test
    void no_account_is_taken_over_nor_given_away_with_what_expired_in_it() {
        CustomerNumber spammer = holderOfExpired(Preset.PREPAID);
        CustomerNumber bakery = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        opens(bakery, BAKERY);
        offers(bakery, BAKERY, spammer);
        UUID offer = transfers().incoming(spammer).getFirst().transfer().id();
        hold(spammer);

        assertThat(transfers().accept(spammer, offer, Optional.empty()))
                .isEqualTo(
                        new TransferAccount.Outcome.Refused(
                                new ChangeRefusal.OnHold(Reason.CONTENT)));
        assertThat(offers(spammer, SHOP, bakery))
                .isEqualTo(new TransferAccount.Outcome.Refused(new ChangeRefusal.Suspended()));
    }

    @Test
    void what_he_offered_before_is_not_accepted_meanwhile() {
        CustomerNumber spammer = holderOfExpired(Preset.PREPAID);
        CustomerNumber friend = days.company.consumer();
        offers(spammer, SHOP, friend);
        hold(spammer);
        UUID offer = transfers().incoming(friend).getFirst().transfer().id();

        assertThat(transfers().accept(friend, offer, Optional.empty()))
                .isEqualTo(new TransferAccount.Outcome.Refused(new ChangeRefusal.Suspended()));
        assertThat(stateOf(spammer)).isEqualTo(ServiceState.EXPIRED);
    }

    private CustomerNumber holderOfExpired(Preset preset) {
        days.follows(preset);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        opens(customer, SHOP);
        days.passUntil(days.serviceOf(customer).paidUntil().plusDays(3));
        return customer;
    }

    private static Outcome onHold() {
        return new Outcome.OnHold(Reason.CONTENT);
    }

    private CustomerHold hold(CustomerNumber customer) {
        CustomerHold hold =
                new CustomerHold(
                        UUID.randomUUID(),
                        customer,
                        Reason.CONTENT,
                        "spam since Monday",
                        Optional.empty(),
                        days.company.clock().instant(),
                        Optional.empty());
        days.company.given().done(() -> days.company.stores().customerHolds().add(hold));
        return hold;
    }

    private void lift(CustomerHold hold) {
        CustomerHold lifted =
                hold.lift(new ProfileId(UUID.randomUUID()), days.company.clock().instant());
        days.company.given().done(() -> days.company.stores().customerHolds().lift(lifted));
    }

    private void opens(CustomerNumber owner, AccountName name) {
        desk.keepAccounts().open(owner, name, List.of(days.serviceOf(owner).id()));
    }

    private TransferAccount.Outcome offers(
            CustomerNumber owner, AccountName name, CustomerNumber recipient) {
        return transfers()
                .offer(owner, name, recipient, TransferMode.KEEP_EXPIRY, UUID.randomUUID());
    }

    private TransferAccount transfers() {
        return desk.transferAccount();
    }

    private PayOrder.Outcome pays(CustomerNumber customer, PendingOrder order) {
        return days.company
                .does()
                .orderDesk()
                .payOrder()
                .pay(
                        new PayOrder.Command(
                                customer,
                                order.number(),
                                HostingCompany.newPayment(),
                                new PayOrder.Means.Credit()));
    }

    private RenewLate.Command late(CustomerNumber customer) {
        return new RenewLate.Command(
                customer, days.serviceOf(customer).id(), UUID.randomUUID(), Optional.empty());
    }

    private ServiceState stateOf(CustomerNumber customer) {
        return days.serviceOf(customer).state();
    }
}
