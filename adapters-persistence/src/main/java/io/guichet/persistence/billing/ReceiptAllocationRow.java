package io.guichet.persistence.billing;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Receipt;
import io.guichet.persistence.shared.ItemKey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.util.Currency;

/** What a receipt says was settled, in the receipt's currency. */
@Entity
@Table(name = "receipt_allocation")
@IdClass(ItemKey.class)
class ReceiptAllocationRow {

    @Id private String document;
    @Id private int position;
    private String invoice;

    @Column(name = "amount_minor")
    private long amountMinor;

    protected ReceiptAllocationRow() {}

    static ReceiptAllocationRow from(Receipt receipt, int position) {
        Allocation allocation = receipt.allocations().get(position);
        ReceiptAllocationRow row = new ReceiptAllocationRow();
        row.document = receipt.reference().value();
        row.position = position;
        row.invoice = allocation.invoice().value();
        row.amountMinor = allocation.amount().minorUnits();
        return row;
    }

    String document() {
        return document;
    }

    Allocation toAllocation(Currency currency) {
        return new Allocation(new DocumentReference(invoice), new Money(amountMinor, currency));
    }
}
