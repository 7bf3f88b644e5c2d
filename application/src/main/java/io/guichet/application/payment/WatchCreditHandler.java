package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CreditThreshold;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks at the credit within its lock, each customer in a transaction of his own. */
public final class WatchCreditHandler implements WatchCredit {

    private static final int AT_MOST = 200;

    private final CreditThresholds thresholds;
    private final TradingParties parties;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public WatchCreditHandler(
            CreditThresholds thresholds,
            TradingParties parties,
            Ledger ledger,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.thresholds = thresholds;
        this.parties = parties;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Money> threshold(CustomerNumber customer) {
        return transactions.required(() -> thresholds.of(customer).map(CreditThreshold::amount));
    }

    @Override
    public Outcome watch(CustomerNumber customer, Money amount) {
        return transactions.required(
                () -> {
                    Money credit = lock(customer).prepaid();
                    if (!amount.isPositive() || !amount.currency().equals(credit.currency())) {
                        return Outcome.WRONG_AMOUNT;
                    }
                    thresholds.set(new CreditThreshold(customer, amount, false).with(credit));
                    return Outcome.WATCHED;
                });
    }

    @Override
    public void stop(CustomerNumber customer) {
        transactions.required(
                () -> {
                    thresholds.remove(customer);
                    return customer;
                });
    }

    @Override
    public int tell() {
        List<CustomerNumber> crossed = transactions.required(() -> thresholds.crossed(AT_MOST));
        OneByOne round = new OneByOne("customer");
        round.each(
                crossed,
                Function.identity(),
                customer -> transactions.required(() -> isTold(customer)));
        return round.done();
    }

    private boolean isTold(CustomerNumber customer) {
        Money credit = lock(customer).prepaid();
        Optional<CreditThreshold> known = thresholds.of(customer);
        if (known.isEmpty() || known.get().with(credit).equals(known.get())) {
            return false;
        }
        CreditThreshold now = known.get().with(credit);
        thresholds.set(now);
        if (now.isBelow()) {
            outbox.add(notice(now, credit));
        }
        return now.isBelow();
    }

    private Notice notice(CreditThreshold threshold, Money credit) {
        return new Notice(
                "credit-low:" + threshold.customer() + ":" + clock.instant(),
                Notice.Kind.CREDIT_LOW,
                threshold.customer(),
                Map.of(
                        "amount", credit.toDecimal().toPlainString(),
                        "threshold", threshold.amount().toDecimal().toPlainString(),
                        "currency", credit.currency().getCurrencyCode()));
    }

    private CustomerBalance lock(CustomerNumber number) {
        return ledger.lock(
                number, parties.sellerOf(parties.customer(number).orElseThrow()).currency());
    }
}
