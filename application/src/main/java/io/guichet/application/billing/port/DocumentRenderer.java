package io.guichet.application.billing.port;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.payment.Receipt;

import java.util.Optional;

/** Draws issued documents. The same document always gives the same bytes. */
public interface DocumentRenderer {

    /** {@code corrected} is the invoice that a credit note or a corrective invoice corrects. */
    byte[] render(Invoice invoice, Optional<Invoice> corrected, DocumentFormat format);

    /**
     * A receipt is for persons only.
     *
     * @throws IllegalArgumentException for {@link DocumentFormat#XML}
     */
    byte[] render(Receipt receipt, DocumentFormat format);
}
