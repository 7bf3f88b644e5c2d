package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.CanonicalText;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Sealable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The issued proof of one payment: a sealed snapshot, like an invoice in a series of its own. */
public record Receipt(
        DocumentReference reference,
        SellerCode sellerCode,
        CustomerNumber customer,
        PaymentId payment,
        PaymentMethod method,
        Money amount,
        Instant issuedAt,
        LocalDate issuedOn,
        Language language,
        Party seller,
        Party payer,
        List<Allocation> allocations)
        implements Sealable {

    public Receipt {
        requireNonNull(reference, "reference");
        requireNonNull(sellerCode, "sellerCode");
        requireNonNull(customer, "customer");
        requireNonNull(payment, "payment");
        requireNonNull(method, "method");
        requireNonNull(amount, "amount");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(issuedOn, "issuedOn");
        requireNonNull(language, "language");
        requireNonNull(seller, "seller");
        requireNonNull(payer, "payer");
        allocations = List.copyOf(allocations);
    }

    @Override
    public Receipt withoutPerson() {
        return new Receipt(
                reference,
                sellerCode,
                customer,
                payment,
                method,
                amount,
                issuedAt,
                issuedOn,
                language,
                seller,
                payer.withoutName(),
                allocations);
    }

    @Override
    public String canonical() {
        CanonicalText text = new CanonicalText(CanonicalText.format("guichet-receipt-1", payer));
        text.add(reference).add(sellerCode).add(customer).add(payment).add(method).add(amount);
        text.add(issuedAt).add(issuedOn).add(language).add(seller).add(payer);
        text.add(allocations.size());
        for (Allocation allocation : allocations) {
            text.add(allocation.invoice()).add(allocation.amount());
        }
        return text.toString();
    }
}
