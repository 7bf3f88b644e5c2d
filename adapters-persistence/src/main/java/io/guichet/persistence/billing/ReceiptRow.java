package io.guichet.persistence.billing;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An issued receipt without its allocations, which are items. */
@Entity
@Table(name = "receipt")
class ReceiptRow {

    @Id private String reference;
    private String seller;
    private long customer;
    private UUID payment;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "seller_party")
    private String sellerParty;

    @Column(name = "payer_party")
    private String payerParty;

    @Embedded private SealColumns seal;

    protected ReceiptRow() {}

    static ReceiptRow from(Receipt receipt, Seal seal, Hashes hashes) {
        ReceiptRow row = new ReceiptRow();
        row.reference = receipt.reference().value();
        row.seller = receipt.sellerCode().value();
        row.customer = receipt.customer().value();
        row.payment = receipt.payment().value();
        row.method = receipt.method();
        row.currency = receipt.amount().currency().getCurrencyCode();
        row.amountMinor = receipt.amount().minorUnits();
        row.issuedAt = receipt.issuedAt();
        row.issuedOn = receipt.issuedOn();
        row.language = receipt.language();
        row.sellerParty = hashes.of(receipt.seller());
        row.payerParty = hashes.of(receipt.payer());
        row.seal = SealColumns.from(seal, receipt.issuedAt());
        return row;
    }

    Sealed<Receipt> toReceipt(Map<String, Party> parties, List<Allocation> allocations) {
        Receipt receipt =
                new Receipt(
                        new DocumentReference(reference),
                        new SellerCode(seller),
                        new CustomerNumber(customer),
                        new PaymentId(payment),
                        method,
                        new Money(amountMinor, currency()),
                        issuedAt,
                        issuedOn,
                        language,
                        parties.get(sellerParty),
                        parties.get(payerParty),
                        allocations);
        return new Sealed<>(receipt, seal.toSeal());
    }

    String reference() {
        return reference;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    List<String> parties() {
        return List.of(sellerParty, payerParty);
    }
}
