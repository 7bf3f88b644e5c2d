package io.guichet.application.withdrawal;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.notification.Labels;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.payment.MoneyBackToCards;
import io.guichet.application.subscription.BegunPeriod;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.withdrawal.WithdrawFromOrder.Offer;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends the services, credits what is given back, begins to pay it back, and says so in writing. */
public final class WithdrawalActs {

    private static final String REASON = "withdrawal";

    private final Stores stores;
    private final PartCredits credits;
    private final BegunPeriod begunPeriod;
    private final MoneyBackToCards cards;
    private final Outbox outbox;

    /** What is looked up and written. */
    public record Stores(Withdrawals withdrawals, Services services, PendingOrders pendingOrders) {}

    /**
     * Who asks for something when, by when his money would be back, and what was invoiced for it.
     */
    record Moment(
            CustomerNumber customer,
            Instant at,
            ZoneId zone,
            LocalDate refundBy,
            Optional<Money> invoicedFirst) {

        LocalDate today() {
            return at.atZone(zone).toLocalDate();
        }
    }

    /** What came of it, and what is still to be sent. */
    record Done(Outcome outcome, List<Refund> begun) {

        static Done nothing(Outcome outcome) {
            return new Done(outcome, List.of());
        }
    }

    public WithdrawalActs(
            Stores stores,
            PartCredits credits,
            BegunPeriod begunPeriod,
            MoneyBackToCards cards,
            Outbox outbox) {
        this.stores = stores;
        this.credits = credits;
        this.begunPeriod = begunPeriod;
        this.cards = cards;
        this.outbox = outbox;
    }

    /** What changes of earlier days began of it is owed first; what that comes to, if any. */
    Optional<Money> invoiceBegun(Case of, Seller seller, Customer customer, Instant at) {
        return of.services().stream()
                .filter(service -> service.isBegunPeriodOwed(seller.dayOf(at)))
                .map(service -> begunPeriod.invoice(seller, customer, service, at).gross())
                .reduce(Money::plus);
    }

    /** What it would come to. */
    Outcome offer(Case of, Moment moment) {
        return new Outcome.Offered(
                new Offer(
                        of.number(),
                        of.until(),
                        moment.invoicedFirst(),
                        of.credited(),
                        paidBack(of),
                        debited(of),
                        moment.refundBy(),
                        of.services().stream().map(Service::id).toList()));
    }

    Done withdraw(Case of, Moment moment) {
        Map<PaymentId, Money> before = cards.settling(of.invoices());
        Money credited = of.credited();
        Money paid = paidBack(of);
        Optional<Money> debited = debited(of);
        List<DocumentReference> creditNotes = credits.issue(of.parts(), moment.at());
        for (Service service : of.services()) {
            if (service.state().isHeld()) {
                Ending ending = new Ending(moment.today(), REASON);
                stores.services().save(service.cancel(ending).terminate(moment.today()));
            }
        }
        of.undelivered()
                .map(order -> order.to(OrderState.WITHDRAWN, moment.at()))
                .ifPresent(stores.pendingOrders()::save);
        String reason = REASON + " " + of.number();
        List<Refund> begun = cards.begin(moment.customer(), before, of.invoices(), reason);
        Money toCard =
                begun.stream()
                        .map(Refund::amount)
                        .reduce(Money.zero(credited.currency()), Money::plus);
        Withdrawal withdrawal =
                new Withdrawal(
                        of.number(),
                        moment.customer(),
                        moment.at().truncatedTo(ChronoUnit.MICROS),
                        credited,
                        toCard,
                        paid.minus(toCard),
                        moment.refundBy(),
                        creditNotes);
        stores.withdrawals().add(withdrawal);
        outbox.add(notice(of, withdrawal, debited, moment.zone()));
        return new Done(new Outcome.Withdrawn(withdrawal), begun);
    }

    private Money paidBack(Case of) {
        return credits.money().paid(of.parts()).orElse(Money.zero(of.total().currency()));
    }

    /** No bank keeps anybody from withdrawing (C. conso. L221-18). */
    private Optional<Money> debited(Case of) {
        return credits.money().debited(of.parts());
    }

    void send(Done done) {
        cards.send(done.begun());
    }

    /** Of what ends, or was to begin. */
    private static Stream<String> labels(Case of) {
        return Stream.concat(
                of.services().stream().map(Service::label),
                of.undelivered().stream()
                        .flatMap(order -> order.lines().stream())
                        .map(OrderLine::label));
    }

    private static Notice notice(
            Case of, Withdrawal withdrawal, Optional<Money> debited, ZoneId zone) {
        ZonedDateTime at = withdrawal.at().atZone(zone);
        Map<String, String> facts = new HashMap<>();
        facts.put("order", withdrawal.order().toString());
        facts.put("on", at.toLocalDate().toString());
        facts.put("time", at.truncatedTo(ChronoUnit.SECONDS).format(ISO_LOCAL_TIME));
        facts.put("zone", zone.getId());
        facts.put("services", Labels.joined(labels(of)));
        facts.put("amount", withdrawal.credited().toDecimal().toPlainString());
        facts.put("toCard", withdrawal.toCard().toDecimal().toPlainString());
        facts.put("toCredit", withdrawal.toCredit().toDecimal().toPlainString());
        facts.put("currency", withdrawal.credited().currency().getCurrencyCode());
        facts.put("refundBy", withdrawal.refundBy().toString());
        if (withdrawal.toCard().plus(withdrawal.toCredit()).isZero()) {
            facts.put("unpaid", "true");
        }
        debited.map(Money::toDecimal)
                .ifPresent(amount -> facts.put("debited", amount.toPlainString()));
        return new Notice(
                "withdrawn:" + withdrawal.order(),
                Notice.Kind.ORDER_WITHDRAWN,
                withdrawal.customer(),
                facts);
    }
}
