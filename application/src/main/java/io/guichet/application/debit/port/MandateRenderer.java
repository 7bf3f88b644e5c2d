package io.guichet.application.debit.port;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.domain.debit.MandatePaper;
import io.guichet.domain.identity.Language;

/** Draws signed mandates. The same paper always gives the same bytes. */
public interface MandateRenderer {

    /** What whoever signs agrees to: the fixed wording of the law, with the creditor's name. */
    String wording(String creditor, Language language);

    /**
     * For persons only.
     *
     * @throws IllegalArgumentException for {@link DocumentFormat#XML}
     */
    byte[] render(MandatePaper paper, DocumentFormat format);
}
