package io.guichet.application.handover;

import io.guichet.application.debit.EndMandate;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.domain.identity.CustomerNumber;

/** The means of payment that were given by the old owner and are not the new one's. */
public record HandoverMeans(
        ListStoredCards cards,
        RemoveStoredCard removeStoredCard,
        Mandates mandates,
        EndMandate endMandate) {

    /** Whether none is kept any more; the provider is asked, outside of transactions. */
    boolean areCardsForgotten(CustomerNumber customer) {
        return cards.list(customer).stream()
                .map(card -> new RemoveStoredCard.Command(customer, card.id()))
                .map(removeStoredCard::remove)
                .allMatch(RemoveStoredCard.Outcome.Removed.class::isInstance);
    }

    boolean isCardKept(CustomerNumber customer) {
        return !cards.list(customer).isEmpty();
    }

    /** As if their account's holder had revoked them: what was announced by them is not debited. */
    void revokeMandates(CustomerNumber customer) {
        mandates.of(customer)
                .forEach(
                        mandate ->
                                endMandate.end(
                                        new EndMandate.Command(customer, mandate.id(), false)));
    }
}
