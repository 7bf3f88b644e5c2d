package io.guichet.application.tax;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.VatDecision;
import io.guichet.domain.tax.VatIdAnswer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which VAT a customer would be charged today, and why. */
public interface ExplainVat {

    /** Empty if there is no such customer. */
    Optional<Explanation> explain(CustomerNumber customer);

    /**
     * {@code identity} is the customer's, with his country and VAT id; {@code checks} holds how the
     * asking about it stands, or nothing where nobody asks; {@code proofs} is all that the register
     * ever answered about it, newest first, at most a hundred.
     */
    record Explanation(
            Party identity,
            LocalDate day,
            VatDecision decision,
            List<VatIdCheck> checks,
            List<VatIdAnswer> proofs) {

        public Explanation {
            checks = List.copyOf(checks);
            proofs = List.copyOf(proofs);
        }
    }
}
