package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;

/**
 * Gives what an order would come to as a paper: a quote that names the day until which it holds. It
 * is no order and no invoice, and changes nothing.
 */
public interface DrawQuote {

    Outcome draw(Command command);

    /** Between one and twenty items, as HTML or as PDF. */
    record Command(CustomerNumber customer, List<OrderedItem> items, DocumentFormat format) {

        public Command {
            requireNonNull(customer, "customer");
            items = List.copyOf(items);
            requireNonNull(format, "format");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Drawn(RenderedDocument document) implements Outcome {}

        record Refused(QuoteOrder.Outcome reason) implements Outcome {}
    }
}
