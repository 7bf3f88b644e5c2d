package io.guichet.testing.payment;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Receipt;
import io.guichet.domain.payment.Settled;
import io.guichet.testing.shared.Stores;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts payments with their receipts into the stores; changes neither receivables nor books. */
public final class Paid {

    private final Stores stores;

    public Paid(Stores stores) {
        this.stores = stores;
    }

    public Payment transfer(
            Customer customer, String amount, Instant at, List<Allocation> allocations) {
        return stores.transactions()
                .required(
                        () -> {
                            PaymentId id = new PaymentId(UUID.randomUUID());
                            Receipt receipt = receipt(customer, id, amount, at, allocations);
                            Payment payment =
                                    new Payment(
                                            id,
                                            customer.number(),
                                            PaymentMethod.BANK_TRANSFER,
                                            Money.euros(amount),
                                            at,
                                            allocations,
                                            receipt.reference(),
                                            Optional.empty());
                            stores.payments().add(payment);
                            stores.settlements().add("payment:" + id, settled(payment));
                            return payment;
                        });
    }

    private List<Settled> settled(Payment payment) {
        return payment.allocations().stream()
                .map(
                        part ->
                                new Settled(
                                        payment.id(),
                                        part.invoice(),
                                        stores.settlements()
                                                .unsettled(part.invoice())
                                                .take(part.amount())))
                .toList();
    }

    private Receipt receipt(
            Customer customer,
            PaymentId payment,
            String amount,
            Instant at,
            List<Allocation> allocations) {
        Seller seller = stores.sellers().find(customer.seller()).orElseThrow();
        Series series =
                stores.seriesHeads()
                        .lock(seller.code(), DocumentKind.RECEIPT, seller.documentPrefix());
        Receipt receipt =
                new Receipt(
                        series.nextReference(),
                        seller.code(),
                        customer.number(),
                        payment,
                        PaymentMethod.BANK_TRANSFER,
                        Money.euros(amount),
                        at,
                        at.atZone(ZoneOffset.UTC).toLocalDate(),
                        customer.language(),
                        seller.identity(),
                        customer.identity(),
                        allocations);
        Sealed<Receipt> sealed = new Sealed<>(receipt, series.seal(receipt));
        stores.receipts().add(sealed);
        stores.seriesHeads().save(series.after(sealed.seal(), receipt.issuedOn()));
        return receipt;
    }
}
