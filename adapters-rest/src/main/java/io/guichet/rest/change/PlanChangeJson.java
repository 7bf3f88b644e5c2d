package io.guichet.rest.change;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;

/** A change: what the service becomes, what it comes to, and where it stands. */
public record PlanChangeJson(
        String id,
        String service,
        String plan,
        String period,
        int quantity,
        MoneyJson price,
        String priceBasis,
        MoneyJson total,
        String invoice,
        String state,
        Instant askedAt,
        LocalDate expiresOn) {

    static PlanChangeJson from(PlanChange change) {
        return new PlanChangeJson(
                change.id().toString(),
                change.service().value().toString(),
                change.target().plan().value(),
                change.target().period().toString(),
                change.quantity(),
                MoneyJson.from(change.target().amount()),
                change.target().basis() == TaxBasis.GROSS ? "gross" : "net",
                MoneyJson.from(change.total()),
                change.invoice().map(DocumentReference::value).orElse(null),
                Words.of(change.state()),
                change.askedAt(),
                change.isPending() ? change.expiresOn() : null);
    }
}
