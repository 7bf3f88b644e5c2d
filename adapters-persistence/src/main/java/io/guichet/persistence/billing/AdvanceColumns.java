package io.guichet.persistence.billing;

import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.time.LocalDate;
import java.util.Optional;

/** Whether an invoice asks for an advance, or which advance invoice it takes off. */
@Embeddable
class AdvanceColumns {

    @Column(name = "is_advance")
    private boolean isAdvance;

    private String deducts;

    @Column(name = "deducts_on")
    private LocalDate deductsOn;

    protected AdvanceColumns() {}

    static AdvanceColumns from(Invoice invoice) {
        AdvanceColumns columns = new AdvanceColumns();
        columns.isAdvance = invoice.isAdvance();
        invoice.deducted().ifPresent(columns::take);
        return columns;
    }

    Optional<Advance> toAdvance() {
        if (isAdvance) {
            return Optional.of(new Advance.Asked());
        }
        return Optional.ofNullable(deducts)
                .map(DocumentReference::new)
                .map(advance -> new Advance.Deducted(advance, deductsOn));
    }

    private void take(Advance.Deducted advance) {
        deducts = advance.invoice().value();
        deductsOn = advance.issuedOn();
    }
}
