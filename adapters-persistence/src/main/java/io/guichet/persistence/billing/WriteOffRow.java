package io.guichet.persistence.billing;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Currency;

/** That an invoice was given up, and why. */
@Entity
@Table(name = "write_off")
class WriteOffRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String invoice;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private WriteOff.Reason reason;

    private String note;

    @Column(name = "given_up_at")
    private Instant at;

    protected WriteOffRow() {}

    static WriteOffRow from(WriteOff writeOff) {
        WriteOffRow row = new WriteOffRow();
        row.invoice = writeOff.invoice().value();
        row.amountMinor = writeOff.amount().minorUnits();
        row.currency = writeOff.amount().currency().getCurrencyCode();
        row.reason = writeOff.reason();
        row.note = writeOff.note();
        row.at = writeOff.at();
        return row;
    }

    WriteOff toWriteOff() {
        return new WriteOff(
                new DocumentReference(invoice),
                new Money(amountMinor, Currency.getInstance(currency)),
                reason,
                note,
                at);
    }
}
