package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.ordering.Slip;

import java.util.function.Function;
import java.util.function.Supplier;

/** Draws papers that are no invoices, outside the transaction that looks up what stands on them. */
public final class SlipDrawing {

    private final SlipRenderer renderer;
    private final Transactions transactions;

    /** What looking up came to, for a use case that answers with {@code R}. */
    public sealed interface Decided<R> {

        record ToDraw<R>(Slip slip) implements Decided<R> {

            public ToDraw {
                requireNonNull(slip, "slip");
            }
        }

        /** There is no such paper. */
        record Not<R>(R reason) implements Decided<R> {}
    }

    public SlipDrawing(SlipRenderer renderer, Transactions transactions) {
        this.renderer = renderer;
        this.transactions = transactions;
    }

    /** {@code drawn} makes the answer of a document. */
    public <R> R draw(
            DocumentFormat format,
            Supplier<Decided<R>> decision,
            Function<RenderedDocument, R> drawn) {
        return switch (transactions.required(decision)) {
            case Decided.ToDraw<R>(Slip slip) ->
                    drawn.apply(
                            RenderedDocument.of(
                                    slip.reference(), format, renderer.render(slip, format)));
            case Decided.Not<R>(R reason) -> reason;
        };
    }
}
