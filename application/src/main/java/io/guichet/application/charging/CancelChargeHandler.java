package io.guichet.application.charging;

import io.guichet.application.charging.CancelCharge.Outcome.AlreadyInvoiced;
import io.guichet.application.charging.CancelCharge.Outcome.Cancelled;
import io.guichet.application.charging.CancelCharge.Outcome.NoSuchCharge;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

/** Waits for whoever is invoicing the customer, then looks. */
public final class CancelChargeHandler implements CancelCharge {

    private final Charges charges;
    private final TradingParties parties;
    private final ChargeInvoicing invoicing;
    private final Transactions transactions;

    public CancelChargeHandler(
            Charges charges,
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions) {
        this.charges = charges;
        this.parties = parties;
        this.invoicing = invoicing;
        this.transactions = transactions;
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
                .map(this::cancel)
                .orElseGet(NoSuchCharge::new);
    }

    private Outcome cancel(Charge charge) {
        return switch (charge.state()) {
            case ChargeState.Invoiced ignored -> new AlreadyInvoiced(charge);
            case ChargeState.Cancelled ignored -> new Cancelled(charge);
            case ChargeState.Pending ignored -> {
                Charge cancelled = charge.cancel();
                charges.save(cancelled);
                yield new Cancelled(cancelled);
            }
        };
    }
}
