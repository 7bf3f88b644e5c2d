package io.guichet.application.publicsector.query;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.Transmission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How invoices stand on Chorus Pro. */
public interface ShowDeposits {

    /** The deposits of those of his invoices that have one; at most some hundred are asked for. */
    Map<DocumentReference, Transmission> of(
            CustomerNumber customer, Collection<DocumentReference> invoices);

    /** How one invoice stands there; one of another customer does not. */
    Deposited of(CustomerNumber customer, DocumentReference invoice);

    /** What a deposit went through, oldest first. */
    List<StatusChange> history(UUID deposit);

    /** Its deposit, and the number of an engagement that was given for it after it was issued. */
    record Deposited(Optional<Transmission> deposit, Optional<String> givenNumber) {

        /** Of whatever does not go there. */
        public static final Deposited NOT = new Deposited(Optional.empty(), Optional.empty());
    }
}
