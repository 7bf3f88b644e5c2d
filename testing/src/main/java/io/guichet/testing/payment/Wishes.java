package io.guichet.testing.payment;

import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.CreditThresholds;

/** What customers said they want, or agreed to, over one state. */
public interface Wishes {

    CreditSwitches creditSwitches();

    CreditThresholds thresholds();

    BuyerReferences references();

    PaymentTerms terms();

    default InvoiceIssuing.Printed printed(LegalMentions mentions) {
        return new InvoiceIssuing.Printed(mentions, references(), terms());
    }
}
