package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.application.shared.Export;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;

/** Writes all payments of a customer as one table, in constant memory whatever the count. */
public interface ExportPayments {

    Ready prepare(Command command);

    /** Whose payments; the language is that of the table's header. */
    record Command(CustomerNumber customer, Language language) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(language, "language");
        }
    }

    /** It cannot be refused: who has no payments has an empty table. */
    record Ready(String fileName, Export export) {}
}
