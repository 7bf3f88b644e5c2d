package io.guichet.application.ordering.port;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.domain.ordering.Slip;

/** Draws papers that are no invoices. The same slip always gives the same bytes. */
public interface SlipRenderer {

    /**
     * For persons only.
     *
     * @throws IllegalArgumentException for {@link DocumentFormat#XML}
     */
    byte[] render(Slip slip, DocumentFormat format);
}
