package io.guichet.application.ordering;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.guichet.application.ordering.port.Orders.LikelySale;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From whom customers bought before, so that what their next order will ask is known before they
 * are looked up. It decides nothing: where it is wrong, something was asked in vain.
 */
final class SeenBuyers {

    private static final int MOST = 10_000;

    private final Map<CustomerNumber, Buyer> seen = new ConcurrentHashMap<>();

    private record Buyer(Seller seller, boolean isProfessional) {

        LikelySale sale(CustomerNumber customer, List<OrderedItem> items, Instant at) {
            return new LikelySale(
                    customer,
                    seller.code(),
                    isProfessional,
                    seller.dayOf(at),
                    items.stream().map(OrderedItem::plan).collect(toUnmodifiableSet()));
        }
    }

    /** What was seen last, if anything was. */
    Optional<LikelySale> sale(CustomerNumber customer, List<OrderedItem> items, Instant at) {
        return Optional.ofNullable(seen.get(customer))
                .map(buyer -> buyer.sale(customer, items, at));
    }

    /** What is seen now. */
    LikelySale see(Customer customer, Seller seller, List<OrderedItem> items, Instant at) {
        Buyer buyer = new Buyer(seller, customer.identity().kind().isProfessional());
        if (!buyer.equals(seen.get(customer.number()))) {
            if (seen.size() >= MOST) {
                seen.clear();
            }
            seen.put(customer.number(), buyer);
        }
        return buyer.sale(customer.number(), items, at);
    }
}
