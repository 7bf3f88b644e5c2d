package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Whether its work is still to be done. */
    public boolean isAhead(Instant now) {
        return entry.plannedAt().filter(now::isBefore).isPresent();
    }

    /** Whether its work is so near, or done, that cancelling it no longer spares the money. */
    public boolean isTooNear(Instant now, Duration notice) {
        return entry.plannedAt().filter(at -> now.isAfter(at.minus(notice))).isPresent();
    }

    public List<InvoiceLine> invoiceLines(VatRate vat) {
        return lines.stream().map(line -> line.invoiced(vat)).toList();
    }

    public Charge invoicedBy(DocumentReference invoice) {
        return next(new ChargeState.Invoiced(invoice));
    }

    /** As it is shown: on what stands in the place of its invoice. */
    public Charge following(Map<DocumentReference, DocumentReference> current) {
        return state instanceof ChargeState.Invoiced(DocumentReference invoice)
                ? new Charge(
                        id,
                        customer,
                        entry,
                        lines,
                        new ChargeState.Invoiced(current.getOrDefault(invoice, invoice)),
                        version)
                : this;
    }

    /** The invoice it is on. */
    public Optional<DocumentReference> invoice() {
        return state instanceof ChargeState.Invoiced(DocumentReference invoice)
                ? Optional.of(invoice)
                : Optional.empty();
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
