package io.guichet.testing.payment;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.alert.AlertOperatorHandler;
import io.guichet.application.alert.AlertOperatorHandler.Mailbox;
import io.guichet.application.payment.CardChargeBacks;
import io.guichet.application.payment.CardRefunds;
import io.guichet.application.payment.CardSessions;
import io.guichet.application.payment.DecideCreditPayout;
import io.guichet.application.payment.DecideCreditPayout.Decision;
import io.guichet.application.payment.DecideCreditPayoutHandler;
import io.guichet.application.payment.MoneyBackBooks;
import io.guichet.application.payment.MoneyBackToCards;
import io.guichet.application.payment.RefundPayment;
import io.guichet.application.payment.RefundPaymentHandler;
import io.guichet.application.payment.ReinstatePayment;
import io.guichet.application.payment.ReinstatePaymentHandler;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.payment.RequestCreditPayoutHandler;
import io.guichet.application.payment.ResumeRefundsHandler;
import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.ReversePaymentHandler;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

import java.util.Optional;
import java.util.UUID;

/** The use cases by which money goes back or turns out never to have come, over some stores. */
public final class MoneyBack {

    /** An account whose check digits are right. */
    public static final BankAccount ACCOUNT =
            new BankAccount("Anna Petit", "FR7630006000011234567890189");

    private static final Mailbox OPERATOR =
            new Mailbox(EmailAddress.parse("ops@example.org"), Language.EN);

    private final UseCases does;
    private final Stores stores;

    public MoneyBack(UseCases does) {
        this.does = does;
        this.stores = does.stores();
    }

    public ReversePayment.Outcome reverses(PaymentId payment, ReversalReason reason) {
        return reverses(new ReversePayment.Command(payment, reason));
    }

    public ReversePayment.Outcome reverses(ReversePayment.Command command) {
        return reversePayment().reverse(command);
    }

    /** What card providers tell; the operator is mailed what he has to look at. */
    public CardChargeBacks chargeBacks() {
        AlertOperator operator =
                new AlertOperatorHandler(
                        Optional.of(OPERATOR),
                        stores.signIn().letters(),
                        stores.transactions(),
                        does.clock());
        return new CardChargeBacks(
                reversePayment(),
                reinstatePayment(),
                payment -> operator.alert(Alarm.CHARGEBACK_NOT_BOOKED, payment.value().toString()));
    }

    public RefundPayment.Outcome refunds(RefundKind.OfPayment kind, String amount) {
        return refunds(newRefund(), kind, Optional.of(Money.euros(amount)));
    }

    public RefundPayment.Outcome refunds(
            RefundId id, RefundKind.OfPayment kind, Optional<Money> amount) {
        return new RefundPaymentHandler(
                        reversing(), cardRefunds(), books(), stores.transactions(), does.clock())
                .refund(new RefundPayment.Command(id, kind, amount, "gesture"));
    }

    public RequestCreditPayout.Outcome asksBack(
            RefundId id, CustomerNumber customer, String amount) {
        return requestCreditPayout()
                .request(
                        new RequestCreditPayout.Command(
                                id, customer, Money.euros(amount), ACCOUNT));
    }

    public RequestCreditPayout requestCreditPayout() {
        return new RequestCreditPayoutHandler(
                stores.refunds(),
                does.parties(),
                books(),
                does.policyOfDay(),
                stores.transactions(),
                does.clock());
    }

    public DecideCreditPayout.Outcome decides(RefundId payout, Decision decision) {
        return payouts().decide(new DecideCreditPayout.Command(payout, decision));
    }

    public DecideCreditPayout.Outcome takesBack(CustomerNumber customer, RefundId payout) {
        return payouts().takeBack(customer, payout);
    }

    private DecideCreditPayout payouts() {
        return new DecideCreditPayoutHandler(
                stores.refunds(), books(), stores.transactions(), does.clock());
    }

    public int resumes() {
        return new ResumeRefundsHandler(
                        stores.refunds(), cardRefunds(), stores.transactions(), does.clock())
                .resume();
    }

    public ReversePayment reversePayment() {
        return new ReversePaymentHandler(reversing(), books(), stores.transactions(), does.clock());
    }

    /** A bank gives up what it took back. */
    public ReinstatePayment reinstatePayment() {
        return new ReinstatePaymentHandler(
                does.transferStores(),
                stores.paymentReversals(),
                does.paymentBooks(),
                does.incomingMoney(),
                stores.transactions(),
                does.clock());
    }

    public MoneyBackToCards toCards() {
        return new MoneyBackToCards(reversing(), cardRefunds(), books(), does.clock());
    }

    public static RefundId newRefund() {
        return new RefundId(UUID.randomUUID());
    }

    private ReversePaymentHandler.Stores reversing() {
        return new ReversePaymentHandler.Stores(
                stores.payments(),
                stores.paymentReversals(),
                stores.refunds(),
                stores.receivables(),
                stores.settlements());
    }

    private CardRefunds cardRefunds() {
        return new CardRefunds(
                stores.refunds(),
                new CardSessions(stores.cardPayments(), stores.paymentReversals()),
                does.provider(),
                books(),
                stores.transactions(),
                does.clock());
    }

    private MoneyBackBooks books() {
        return new MoneyBackBooks(
                does.parties(), stores.settlements(), stores.ledger(), stores.outbox());
    }
}
