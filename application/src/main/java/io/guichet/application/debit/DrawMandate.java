package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;

/** Gives a customer, or whoever must produce it to a bank, a signed mandate as a paper. */
public interface DrawMandate {

    Outcome draw(Command command);

    /** As HTML or as PDF. */
    record Command(CustomerNumber customer, MandateId mandate, DocumentFormat format) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(mandate, "mandate");
            requireNonNull(format, "format");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Drawn(RenderedDocument document) implements Outcome {}

        record NoSuchMandate() implements Outcome {}
    }
}
