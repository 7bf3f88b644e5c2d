package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a document will say but its reference; {@code corrects} is empty where nothing is
 * corrected.
 */
public record InvoiceDraft(
        Seller seller,
        Customer customer,
        OrderNumber order,
        DocumentKind kind,
        String corrects,
        List<InvoiceLine> lines,
        Instant at) {

    public InvoiceDraft {
        requireNonNull(seller, "seller");
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        requireNonNull(kind, "kind");
        requireNonNull(corrects, "corrects");
        lines = List.copyOf(lines);
        requireNonNull(at, "at");
        if (isMixed(lines)) {
            throw new IllegalArgumentException(
                    "what is outside the scope of VAT needs a document of its own: " + order);
        }
    }

    /** EN 16931 has such a line stand with its own kind only (BR-O-11 to BR-O-14). */
    private static boolean isMixed(List<InvoiceLine> lines) {
        long outside =
                lines.stream().filter(line -> line.vat().category() == VatCategory.O).count();
        return outside > 0 && outside < lines.size();
    }

    /**
     * Mentions beside those the law wants; what the customer wants printed: if that is empty, on an
     * invoice what he stated for its day of issue; whether it is paid already; and whether it asks
     * for an advance or takes one off.
     */
    public record More(
            Optional<BuyerReference> buyerReference,
            List<Mention> mentions,
            boolean isPaid,
            Optional<Advance> advance) {

        public static final More NOTHING = new More(Optional.empty(), List.of(), false);

        /** Of what was paid first. */
        public static final More PAID = new More(Optional.empty(), List.of(), true);

        public More {
            requireNonNull(buyerReference, "buyerReference");
            mentions = List.copyOf(mentions);
            requireNonNull(advance, "advance");
        }

        /** Of a sale of which nothing is asked for in advance. */
        public More(
                Optional<BuyerReference> buyerReference, List<Mention> mentions, boolean isPaid) {
            this(buyerReference, mentions, isPaid, Optional.empty());
        }

        public static More of(Advance advance, boolean isPaid) {
            return new More(Optional.empty(), List.of(), isPaid, Optional.of(advance));
        }
    }
}
