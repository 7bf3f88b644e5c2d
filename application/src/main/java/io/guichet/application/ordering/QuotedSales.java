package io.guichet.application.ordering;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.OrderDelivery.Sale;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.PendingOrder;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What pending orders would be delivered as now, and whether that is what was quoted. */
final class QuotedSales {

    private final TradingParties parties;
    private final OrderDelivery delivery;
    private final RenewalDelivery renewals;
    private final VatDecisions vatDecisions;
    private final Clock clock;

    QuotedSales(
            TradingParties parties,
            OrderDelivery delivery,
            RenewalDelivery renewals,
            VatDecisions vatDecisions,
            Clock clock) {
        this.parties = parties;
        this.delivery = delivery;
        this.renewals = renewals;
        this.vatDecisions = vatDecisions;
        this.clock = clock;
    }

    Sale now(PendingOrder order, boolean isPaid) {
        Customer customer = parties.customer(order.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        Instant at = clock.instant();
        return new Sale(
                seller,
                customer,
                order.number(),
                order.requestId(),
                order.lines(),
                at,
                seller.dayOf(at),
                isPaid,
                order.advanceInvoice());
    }

    Optional<Sale> asQuoted(PendingOrder order, boolean isPaid) {
        return delivery.asQuoted(now(order, isPaid), order);
    }

    boolean isAsQuoted(PendingOrder order) {
        return order.kind().isOfHeld()
                ? renewals.isAsQuoted(order)
                : order.lines().isEmpty() || asQuoted(order, true).isPresent();
    }

    /** With the VAT it was quoted with, too. */
    Optional<Sale> owed(PendingOrder order) {
        return isVatAsQuoted(order) ? asQuoted(order, false) : Optional.empty();
    }

    boolean isVatAsQuoted(PendingOrder order) {
        Sale sale = now(order, false);
        VatRate vat = vatDecisions.decide(sale.seller(), sale.customer(), sale.at()).rate();
        return order.lines().stream().allMatch(line -> Objects.equals(line.vat(), vat));
    }
}
