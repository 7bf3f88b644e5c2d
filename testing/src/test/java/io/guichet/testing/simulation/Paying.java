package io.guichet.testing.simulation;

import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.ReceiveCardEvent.Outcome.Received;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundId;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.FakeKeptCards.Bank;
import io.guichet.testing.simulation.Person.Habit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How what is owed is paid, or not. */
final class Paying {

    private final Town town;
    private final Twice twice;
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();
    private final TakenInPart takenInPart;

    /** Money that somebody sent. */
    record Transfer(PaymentId payment, Money amount) {}

    Paying(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        takenInPart = new TakenInPart(town);
        List.of(Habit.values()).forEach(habit -> town.tally.expects(settlesAs(habit)));
        List.of(Status.OPEN, Status.ABANDONED, Status.AUTHORIZED)
                .forEach(status -> town.tally.expects(findsPage(status)));
        List.of(
                        PayOrder.Means.KeptCard.class,
                        PayOrder.Means.Credit.class,
                        PayOrder.Means.Card.class)
                .forEach(means -> town.tally.expects(paysOrderBy(means)));
    }

    private static String settlesAs(Habit habit) {
        return "settles, " + habit;
    }

    private static String findsPage(Status status) {
        return "leaves the page, " + status;
    }

    private static String paysOrderBy(Class<?> means) {
        return "pays an order, " + means.getSimpleName();
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("settles", 40, this::settles),
                new Deed("tops up", 4, this::topsUp),
                new Deed("pays from credit", 6, this::paysFromCredit),
                new Deed("asks for his credit", 1, this::asksBack));
    }

    /** Whether the provider has something to tell. */
    boolean isAnythingUntold() {
        return !untold.isEmpty();
    }

    /** All that was ever sent by transfer. */
    List<Transfer> transfers() {
        return transfers;
    }

    private void settles(Person person) {
        Optional<Receivable> first = oldest(person);
        if (first.isEmpty() || isPutOff(person, first.get())) {
            return;
        }
        town.tally.during(settlesAs(person.habit()), () -> settles(person, first.get()));
    }

    private void settles(Person person, Receivable first) {
        Money owed = first.open();
        switch (person.habit()) {
            case PAYS_BY_CARD -> byCard(person, first);
            case PAYS_IN_PARTS -> transfers(person, part(owed), new Purpose.Debts());
            case PAYS_IN_ADVANCE -> transfers(person, owed.plus(owed), new Purpose.Credit());
            case PAYS_TWICE -> {
                Purpose purpose = Purpose.of(List.of(first.invoice()));
                transfers(person, owed, purpose);
                transfers(person, owed, purpose);
            }
            default -> transfers(person, owed, new Purpose.Debts());
        }
    }

    /** All at once, and the credit that he owes. */
    void paysAll(Person person) {
        CustomerBalance balance = town.stores.findBalance().find(person.number());
        if (balance.owed().isPositive()) {
            transfers(person, balance.owed(), new Purpose.Debts());
        }
        Money missing = balance.prepaid().negated();
        if (missing.isPositive()) {
            transfers(person, missing, new Purpose.Credit());
        }
    }

    private boolean isPutOff(Person person, Receivable owed) {
        if (isDebited(person) && !town.once(8)) {
            return true;
        }
        boolean late = !owed.dueOn().isAfter(town.today(person.seller()));
        return switch (person.habit()) {
            case PAYS_LATE -> !late || !town.once(10);
            case RARELY_PAYS -> !town.once(10);
            default -> town.once(3);
        };
    }

    private boolean isDebited(Person person) {
        return town.stores.debits().mandates().of(person.number()).stream()
                .anyMatch(Mandate::isDefault);
    }

    private void transfers(Person person, Money amount, Purpose purpose) {
        PaymentId payment = new PaymentId(town.newId());
        transfers.add(new Transfer(payment, amount));
        RecordTransfer.Command command =
                new RecordTransfer.Command(person.number(), amount, purpose, payment);
        twice.does(() -> town.does.recordTransfer().record(command));
    }

    private void byCard(Person person, Receivable owed) {
        PaymentId payment = new PaymentId(town.newId());
        PayByCard.Command command =
                new PayByCard.Command(person.number(), owed.invoice(), payment, town.once(3));
        twice.does(() -> town.does.payByCard().start(command));
        town.stores
                .transactions()
                .required(() -> town.stores.cardPayments().findWaiting(owed.invoice()))
                .ifPresent(page -> onPage(page.id()));
    }

    /** By card or from credit, or by both at once. */
    void pays(Person person, PendingOrder order) {
        if (town.once(3)) {
            paysOrder(person, order, new PayOrder.Means.KeptCard());
        }
        if (town.once(4)) {
            Money amount = town.once(3) ? part(order.total()) : order.total();
            transfers(person, amount, new Purpose.Order(order.number()));
        }
        if (town.once(2)) {
            paysOrder(person, order, new PayOrder.Means.Credit());
        }
        if (town.once(2)) {
            PaymentId page = paysOrder(person, order, new PayOrder.Means.Card(town.once(3)));
            if (town.once(3)) {
                paysOrder(person, order, new PayOrder.Means.Credit());
            }
            onPage(page);
        }
    }

    private PaymentId paysOrder(Person person, PendingOrder order, PayOrder.Means means) {
        PaymentId payment = new PaymentId(town.newId());
        PayOrder.Command command =
                new PayOrder.Command(person.number(), order.number(), payment, means);
        town.tally.during(
                paysOrderBy(means.getClass()),
                () -> twice.does(() -> town.does.orderDesk().payOrder().pay(command)));
        return payment;
    }

    private void topsUp(Person person) {
        PaymentId payment = new PaymentId(town.newId());
        TopUpByCard.Command command =
                new TopUpByCard.Command(
                        person.number(),
                        Money.euros(5 + town.random.nextInt(95) + ".00"),
                        payment,
                        town.once(2));
        twice.does(() -> town.does.topUpByCard().start(command));
        onPage(payment);
    }

    /** He stands before the checkout page; of what he does the product is told, or not. */
    private void onPage(PaymentId payment) {
        FakeCardProvider provider = town.provider;
        if (!isOpened(payment) || provider.statusOf(payment) != Status.OPEN) {
            return;
        }
        String event =
                switch (town.random.nextInt(8)) {
                    case 0 -> provider.refuse(payment);
                    case 1 -> provider.abandon(payment);
                    default -> provider.authorize(payment);
                };
        town.tally.happened(findsPage(provider.statusOf(payment)));
        if (!town.once(5)) {
            tell(event);
        }
    }

    /** The machine may have been down before there was a page. */
    private boolean isOpened(PaymentId payment) {
        return town.stores
                .cardPayments()
                .find(payment)
                .filter(page -> !page.checkoutUrl().isEmpty())
                .isPresent();
    }

    /** The provider tells it again and again until it is heard. */
    void tell(String event) {
        untold.add(event);
    }

    TakenInPart takenInPart() {
        return takenInPart;
    }

    /** The provider tells what has not been heard yet. */
    void eventsArrive() {
        untold.removeIf(this::isHeard);
    }

    private boolean isHeard(String event) {
        String signature = FakeCardProvider.signatureOf(event);
        try {
            return town.does.receiveCardEvent().receive(event, signature) instanceof Received
                    && !town.once(8);
        } catch (Crash crash) {
            town.machine.comesUp();
            return false;
        }
    }

    /** What banks answer when a kept card is charged, until it is said again. */
    void banksChangeTheirMinds() {
        town.provider.kept().bank(town.anyOf(List.of(Bank.values())));
    }

    private void paysFromCredit(Person person) {
        oldest(person)
                .ifPresent(
                        owed -> {
                            PayFromCredit.Command command =
                                    new PayFromCredit.Command(
                                            person.number(),
                                            owed.invoice(),
                                            new PaymentId(town.newId()),
                                            share(owed));
                            twice.does(() -> town.does.payFromCredit().pay(command));
                        });
    }

    private PayFromCredit.Share share(Receivable owed) {
        return town.once(3)
                ? new PayFromCredit.Share.Part(part(owed.open()))
                : new PayFromCredit.Share.Everything();
    }

    private void asksBack(Person person) {
        Money credit = town.stores.findBalance().find(person.number()).prepaid();
        if (credit.isPositive()) {
            town.moneyBack.asksBack(
                    new RefundId(town.newId()),
                    person.number(),
                    part(credit).toDecimal().toPlainString());
        }
    }

    private Optional<Receivable> oldest(Person person) {
        return town.stores.receivables().openOf(person.number()).stream().findFirst();
    }

    /** Some of it, at least a cent. */
    Money part(Money whole) {
        long minor = 1 + (long) (town.random.nextDouble() * (whole.minorUnits() - 1));
        return new Money(minor, whole.currency());
    }
}
