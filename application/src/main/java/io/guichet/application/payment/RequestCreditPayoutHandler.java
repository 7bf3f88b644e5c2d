package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.RequestCreditPayout.Outcome.CreditTooLow;
import io.guichet.application.payment.RequestCreditPayout.Outcome.NoSuchCustomer;
import io.guichet.application.payment.RequestCreditPayout.Outcome.NotPaidBack;
import io.guichet.application.payment.RequestCreditPayout.Outcome.RefundIdReused;
import io.guichet.application.payment.RequestCreditPayout.Outcome.Requested;
import io.guichet.application.payment.RequestCreditPayout.Outcome.WrongAmount;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.policy.Setting;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Writes the request and takes its money out of the credit together. */
public final class RequestCreditPayoutHandler implements RequestCreditPayout {

    private final Refunds refunds;
    private final TradingParties parties;
    private final MoneyBackBooks books;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    public RequestCreditPayoutHandler(
            Refunds refunds,
            TradingParties parties,
            MoneyBackBooks books,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.refunds = refunds;
        this.parties = parties;
        this.books = books;
        this.policyOfDay = policyOfDay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome request(Command command) {
        return transactions.required(
                () ->
                        parties.customer(command.customer())
                                .map(customer -> decide(command, customer))
                                .orElseGet(NoSuchCustomer::new));
    }

    @Override
    public boolean isPaidBack(CustomerNumber number) {
        return transactions.required(
                () ->
                        parties.customer(number)
                                .filter(known -> isPaidBack(parties.sellerOf(known), known))
                                .isPresent());
    }

    private Outcome decide(Command command, Customer customer) {
        Seller seller = parties.sellerOf(customer);
        Currency currency = seller.currency();
        if (!command.amount().isPositive() || !command.amount().currency().equals(currency)) {
            return new WrongAmount();
        }
        CustomerBalance balance = books.lock(command.customer(), currency);
        Optional<Refund> repeated = refunds.find(command.id());
        if (repeated.isPresent()) {
            return isSame(repeated.get(), command)
                    ? new Requested(repeated.get())
                    : new RefundIdReused();
        }
        if (!isPaidBack(seller, customer)) {
            return new NotPaidBack();
        }
        if (command.amount().compareTo(balance.prepaid()) > 0) {
            return new CreditTooLow(balance.prepaid());
        }
        Refund payout =
                Refund.start(
                        command.id(),
                        command.customer(),
                        new RefundKind.UnusedCredit(command.account()),
                        command.amount(),
                        "",
                        clock.instant());
        refunds.add(payout);
        books.bookRefund(payout, List.of());
        return new Requested(payout);
    }

    /**
     * What a withdrawal or an end gives back to a consumer is credit until he names an account: by
     * law it is his to have (C. conso. L215-1, L221-24), whatever the policy says.
     */
    private boolean isPaidBack(Seller seller, Customer customer) {
        return customer.identity().kind().endsAsConsumersDo()
                || policyOfDay
                        .of(seller.code(), seller.dayOf(clock.instant()))
                        .isOn(Setting.CREDIT_PAID_BACK);
    }

    private static boolean isSame(Refund earlier, Command command) {
        return earlier.customer().equals(command.customer())
                && earlier.kind().equals(new RefundKind.UnusedCredit(command.account()))
                && earlier.amount().equals(command.amount());
    }
}
