package io.guichet.application.charging;

import io.guichet.application.charging.CancelCharge.Outcome.AlreadyInvoiced;
import io.guichet.application.charging.CancelCharge.Outcome.Cancelled;
import io.guichet.application.charging.CancelCharge.Outcome.NoSuchCharge;
import io.guichet.application.charging.CancelCharge.Outcome.TooLate;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Clock;
import java.time.Instant;

/** Waits for whoever is invoicing the customer, then looks. */
public final class CancelChargeHandler implements CancelCharge {

    private final Charges charges;
    private final TradingParties parties;
    private final ChargeInvoicing invoicing;
    private final Transactions transactions;
    private final Clock clock;

    public CancelChargeHandler(
            Charges charges,
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Clock clock) {
        this.charges = charges;
        this.parties = parties;
        this.invoicing = invoicing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome cancel(CustomerNumber number, ChargeId id) {
        return transactions.required(
                () ->
                        parties.customer(number)
                                .map(customer -> cancel(customer, id))
                                .orElseGet(NoSuchCharge::new));
    }

    private Outcome cancel(Customer customer, ChargeId id) {
        invoicing.lock(customer);
        return charges.find(id)
                .filter(charge -> charge.customer().equals(customer.number()))
                .map(charge -> cancel(customer, charge))
                .orElseGet(NoSuchCharge::new);
    }

    private Outcome cancel(Customer customer, Charge charge) {
        Instant now = clock.instant();
        return switch (charge.state()) {
            case ChargeState.Invoiced ignored -> new AlreadyInvoiced(charge);
            case ChargeState.Cancelled ignored -> new Cancelled(charge);
            case ChargeState.Pending ignored
                    when charge.isTooNear(now, invoicing.cancelNotice(customer, now)) ->
                    new TooLate(charge);
            case ChargeState.Pending ignored -> {
                Charge cancelled = charge.cancel();
                charges.save(cancelled);
                yield new Cancelled(cancelled);
            }
        };
    }
}
