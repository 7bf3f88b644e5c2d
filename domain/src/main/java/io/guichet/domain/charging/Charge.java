package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;

/** What a customer is charged at once beside his orders; invoiced or cancelled as a whole. */
public record Charge(
        ChargeId id,
        CustomerNumber customer,
        ChargeEntry entry,
        List<ChargeLine> lines,
        ChargeState state,
        long version) {

    public Charge {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(entry, "entry");
        lines = List.copyOf(lines);
        requireNonNull(state, "state");
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("charge " + id + " is for nothing");
        }
    }

    public static Charge of(
            ChargeId id, CustomerNumber customer, ChargeEntry entry, List<ChargeLine> lines) {
        return new Charge(id, customer, entry, lines, new ChargeState.Pending(), 0);
    }

    public boolean isPending() {
        return state instanceof ChargeState.Pending;
    }

    public List<InvoiceLine> invoiceLines(VatRate vat) {
        return lines.stream().map(line -> line.invoiced(vat)).toList();
    }

    public Charge invoicedBy(DocumentReference invoice) {
        return next(new ChargeState.Invoiced(invoice));
    }

    public Charge cancel() {
        return next(new ChargeState.Cancelled());
    }

    private Charge next(ChargeState now) {
        if (!isPending()) {
            throw new IllegalStateException("charge " + id + " is not pending: " + state);
        }
        return new Charge(id, customer, entry, lines, now, version);
    }
}
