package io.guichet.application.handover;

import io.guichet.application.debit.EndMandate;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard.State;

import java.time.Instant;

/**
 * The means of payment that were given by the old owner and are not the new one's; within a
 * transaction. From its end on nobody can charge them, whether the card provider answers or not.
 */
public record HandoverMeans(StoredCards cards, Mandates mandates, EndMandate endMandate) {

    /**
     * The provider is made to forget the cards afterwards. Mandates end as if their account's
     * holder had revoked them: what was announced by them is not debited.
     */
    void end(CustomerNumber customer, Instant now) {
        cards.of(customer).forEach(card -> cards.save(card.to(State.FORGETTING, now)));
        mandates.of(customer)
                .forEach(
                        mandate ->
                                endMandate.end(
                                        new EndMandate.Command(customer, mandate.id(), false)));
    }
}
