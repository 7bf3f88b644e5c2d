package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;

import java.time.Instant;
import java.util.List;

/** All that a document will say but its reference; {@code corrects} is empty on an invoice. */
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
    }
}
