package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;
import java.util.Optional;

/**
 * Who can order nothing until he has paid: the timetable of one of his unpaid invoices has come
 * that far. Every adapter passes {@code DunningContract}.
 */
public interface Restrictions {

    /** For which invoices, the longest restricting first. */
    List<DocumentReference> restricting(CustomerNumber customer);

    /** For which invoice longest. */
    default Optional<DocumentReference> restricts(CustomerNumber customer) {
        return restricting(customer).stream().findFirst();
    }
}
