package io.guichet.application.payment;

import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.identity.TradingParties;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.OrderNumber;
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

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Issues and seals the receipt of a payment, inside the transaction that books it. */
public final class ReceiptIssuing {

    private final SeriesHeads seriesHeads;
    private final Receipts receipts;
    private final TradingParties parties;

    public ReceiptIssuing(SeriesHeads seriesHeads, Receipts receipts, TradingParties parties) {
        this.seriesHeads = seriesHeads;
        this.receipts = receipts;
        this.parties = parties;
    }

    /** Is told that a receipt will be issued, and what else will be asked before it. */
    void foresee(Customer payer) {
        seriesHeads.foresee(parties.sellerOf(payer).code(), List.of(DocumentKind.RECEIPT));
    }

    Issued issue(Received received) {
        Seller seller = parties.sellerOf(received.customer());
        Series series =
                seriesHeads.lock(seller.code(), DocumentKind.RECEIPT, seller.documentPrefix());
        LocalDate issuedOn = series.issueDay(seller.dayOf(received.at()));
        Receipt receipt = receipt(received, seller, series, issuedOn);
        Sealed<Receipt> sealed = new Sealed<>(receipt, series.seal(receipt));
        receipts.add(sealed);
        seriesHeads.save(series.after(sealed.seal(), issuedOn));
        Payment payment =
                new Payment(
                        received.id(),
                        received.customer().number(),
                        received.method(),
                        received.amount(),
                        received.at(),
                        received.allocations(),
                        receipt.reference(),
                        received.forOrder());
        return new Issued(payment, issuedOn);
    }

    private static Receipt receipt(
            Received received, Seller seller, Series series, LocalDate issuedOn) {
        return new Receipt(
                series.nextReference(),
                seller.code(),
                received.customer().number(),
                received.id(),
                received.method(),
                received.amount(),
                received.at(),
                issuedOn,
                received.customer().language(),
                seller.identity(),
                received.customer().identity(),
                received.allocations());
    }

    /** A payment before it has its receipt. */
    public record Received(
            PaymentId id,
            Customer customer,
            PaymentMethod method,
            Money amount,
            List<Allocation> allocations,
            Instant at,
            Optional<OrderNumber> forOrder) {

        /** Recorded for no order. */
        Received(
                PaymentId id,
                Customer customer,
                PaymentMethod method,
                Money amount,
                List<Allocation> allocations,
                Instant at) {
            this(id, customer, method, amount, allocations, at, Optional.empty());
        }
    }

    /** A payment with its receipt and the day of both. */
    record Issued(Payment payment, LocalDate issuedOn) {}
}
