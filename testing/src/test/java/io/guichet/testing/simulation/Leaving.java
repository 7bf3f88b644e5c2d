package io.guichet.testing.simulation;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.Obstacle;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.payment.DecideCreditPayout.Decision;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.charging.ChargingDesk;
import io.guichet.testing.erasure.ErasureDesk;
import io.guichet.testing.session.SignInDesk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People who have enough: they settle what stands in the way, bit by bit, and are closed. */
final class Leaving {

    static final String CLOSED = "is closed";

    /** What a bank does goes on. */
    private static final Set<String> AFTERWARDS = Set.of("has a payment bounce", Staff.WINS);

    private final Town town;
    private final Twice twice;
    private final Paying paying;
    private final ErasureDesk erasure;
    private final KeepAccounts accounts;
    private final ChargingDesk charging;
    private final Map<CustomerNumber, ProfileId> owners = new HashMap<>();
    private final Set<CustomerNumber> leaving = new HashSet<>();

    Leaving(Town town, Twice twice, Paying paying) {
        this.town = town;
        this.twice = twice;
        this.paying = paying;
        SignInDesk desk = new SignInDesk(town.stores, town.clock);
        erasure = new ErasureDesk(desk);
        accounts = new ChangeDesk(town.stores, town.does, town.clock).keepAccounts();
        charging = new ChargingDesk(town.does);
        town.tally.expects(CLOSED);
        for (Person person : town.people) {
            ProfileId owner = desk.somebody("person-" + person.number() + "@example.com").id();
            desk.in(() -> town.stores.profiles().grant(owner, person.number()));
            owners.put(person.number(), owner);
        }
    }

    List<Deed> deeds() {
        return List.of(new Deed("leaves", 1, this::leaves));
    }

    /** What comes of a deed that it is somebody's turn to do. */
    void acts(Person person, Deed deed) {
        if (isClosed(person)) {
            if (AFTERWARDS.contains(deed.name())) {
                deed.deed().accept(person);
            }
        } else if (leaving.contains(person.number()) && !AFTERWARDS.contains(deed.name())) {
            goes(person);
        } else {
            deed.deed().accept(person);
        }
    }

    private boolean isClosed(Person person) {
        return town.stores.customers().isClosed(person.number());
    }

    private void leaves(Person person) {
        if (town.once(5)) {
            leaving.add(person.number());
            goes(person);
        }
    }

    private void goes(Person person) {
        Set<Obstacle> ties =
                town.stores
                        .transactions()
                        .required(() -> town.stores.erasing().of(person.number()));
        if (ties.isEmpty()) {
            town.tally.during(CLOSED, () -> closes(person));
        }
        ties.stream().sorted().forEach(tie -> settles(person, tie));
    }

    private void settles(Person person, Obstacle tie) {
        switch (tie) {
            case SERVICES -> town.stores.services().heldBy(person.number()).forEach(this::ends);
            case ACCOUNTS ->
                    accounts.list(person.number())
                            .forEach(
                                    own ->
                                            twice.does(
                                                    () ->
                                                            accounts.delete(
                                                                    person.number(), own.name())));
            case UNPAID, CREDIT -> balances(person);
            case ORDERS ->
                    town.stores
                            .pendingOrders()
                            .of(person.number())
                            .map(order -> new CancelOrder.Command(person.number(), order.number()))
                            .forEach(
                                    it ->
                                            twice.does(
                                                    () ->
                                                            town.does
                                                                    .orderDesk()
                                                                    .cancelOrder()
                                                                    .cancel(it)));
            case CHARGES -> spared(person);
            case STAFF, RECOVERY, INCOMING_TRANSFER, REFUNDS, CARD_PAYMENTS, DEBITS -> {}
        }
    }

    private void ends(Service service) {
        for (When when : List.of(When.NOW, When.END_OF_PERIOD)) {
            CancelService.Command command =
                    new CancelService.Command(service.customer(), service.id(), when, "goes");
            twice.does(() -> town.office.cancelService().cancel(command));
        }
    }

    private void balances(Person person) {
        Money credit = town.stores.findBalance().find(person.number()).prepaid();
        if (!credit.isPositive()) {
            paying.paysAll(person);
            return;
        }
        RefundId payout = new RefundId(town.newId());
        String amount = credit.toDecimal().toPlainString();
        twice.does(() -> town.moneyBack.asksBack(payout, person.number(), amount));
        twice.does(() -> town.moneyBack.decides(payout, new Decision.Transferred()));
    }

    private void spared(Person person) {
        List<Charge> pending =
                town.stores.charging().charges().pending(person.number(), LocalDate.MAX, 10);
        pending.forEach(
                charge ->
                        twice.does(
                                () ->
                                        charging.cancelCharge()
                                                .cancel(person.number(), charge.id())));
    }

    private void closes(Person person) {
        DeleteProfile desk = erasure.deleteProfile();
        DeleteProfile.Outcome asked = desk.ask(owners.get(person.number()), SignInDesk.PASSWORD);
        if (asked instanceof DeleteProfile.Outcome.Mailed) {
            String code = erasure.profiles().code();
            twice.does(() -> desk.confirm(code));
        }
    }
}
