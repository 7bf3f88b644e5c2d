package io.guichet.application.billing.port;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.payment.Receipt;

/** Draws issued documents. The same document always gives the same bytes. */
public interface DocumentRenderer {

    byte[] render(Invoice invoice, DocumentFormat format);

    byte[] render(Receipt receipt, DocumentFormat format);
}
