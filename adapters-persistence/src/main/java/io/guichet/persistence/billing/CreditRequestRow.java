package io.guichet.persistence.billing;

import io.guichet.domain.billing.CreditRequest;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.Currency;
import java.util.UUID;

/** Which credit note a request brought about. */
@Entity
@Table(name = "credit_request")
class CreditRequestRow {

    @Id private UUID request;

    @Column(name = "credit_note")
    private String creditNote;

    private String currency;

    @Column(name = "to_credit_minor")
    private long toCreditMinor;

    protected CreditRequestRow() {}

    static CreditRequestRow from(CreditRequest request) {
        CreditRequestRow row = new CreditRequestRow();
        row.request = request.id();
        row.creditNote = request.creditNote().value();
        row.currency = request.toCredit().currency().getCurrencyCode();
        row.toCreditMinor = request.toCredit().minorUnits();
        return row;
    }

    CreditRequest toRequest() {
        return new CreditRequest(
                request,
                new DocumentReference(creditNote),
                new Money(toCreditMinor, Currency.getInstance(currency)));
    }
}
