package io.guichet.persistence.billing;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reopening;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What is open on an invoice. The status follows from the amounts and is stored to be searched. */
@Entity
@Table(name = "receivable")
class ReceivableRow {

    @Id private String invoice;
    private long customer;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String currency;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column(name = "paid_minor")
    private long paidMinor;

    @Column(name = "credited_minor")
    private long creditedMinor;

    @Column(name = "reserved_minor")
    private long reservedMinor;

    @Column(name = "written_off_minor")
    private long writtenOffMinor;

    private int round;

    @Column(name = "reopened_on")
    private LocalDate reopenedOn;

    @Column(name = "charged_back")
    private boolean chargedBack;

    @Column(name = "in_chargeback")
    private boolean inChargeback;

    @Enumerated(EnumType.STRING)
    private InvoiceStatus status;

    @Version private long version;

    protected ReceivableRow() {}

    static ReceivableRow from(Receivable receivable) {
        ReceivableRow row = new ReceivableRow();
        row.invoice = receivable.invoice().value();
        row.customer = receivable.customer().value();
        row.dueOn = receivable.dueOn();
        row.currency = receivable.total().currency().getCurrencyCode();
        row.totalMinor = receivable.total().minorUnits();
        row.paidMinor = receivable.paid().minorUnits();
        row.creditedMinor = receivable.credited().minorUnits();
        row.reservedMinor = receivable.reserved().minorUnits();
        row.writtenOffMinor = receivable.writtenOff().minorUnits();
        row.round = receivable.reopening().round();
        row.reopenedOn = receivable.reopening().on().orElse(null);
        row.chargedBack = receivable.reopening().isChargedBack();
        row.inChargeback = receivable.reopening().inChargeback();
        row.status = receivable.status();
        row.version = receivable.version();
        return row;
    }

    Receivable toReceivable() {
        return new Receivable(
                new DocumentReference(invoice),
                new CustomerNumber(customer),
                dueOn,
                money(totalMinor),
                money(paidMinor),
                money(creditedMinor),
                money(reservedMinor),
                money(writtenOffMinor),
                new Reopening(round, Optional.ofNullable(reopenedOn), chargedBack, inChargeback),
                version);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
