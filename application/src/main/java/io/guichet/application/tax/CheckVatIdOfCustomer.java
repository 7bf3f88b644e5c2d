package io.guichet.application.tax;

import io.guichet.domain.identity.CustomerNumber;

/** Staff asks the register about a customer's VAT id at once, whatever it said before. */
public interface CheckVatIdOfCustomer {

    Outcome check(CustomerNumber customer);

    /** How it can end. */
    sealed interface Outcome {

        /** It answered; the customer's VAT as it is now decided. */
        record Answered(ExplainVat.Explanation vat) implements Outcome {}

        /** It did not, and will be asked again; what it said before still counts. */
        record RegistryUnavailable(String reason) implements Outcome {}

        /** His treatment depends on no VAT id, or he has none that fits. */
        record NothingToCheck() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}
    }
}
