package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CreditThreshold;

import java.util.Map;

/** What a customer wants of his invoices and of his credit; within a transaction. */
public record CustomerWishes(
        BuyerReferences references, CreditThresholds thresholds, CreditSwitches switches) {

    Map<String, Object> of(CustomerNumber customer) {
        return fields(
                "references",
                        references.of(customer).stream().map(CustomerWishes::reference).toList(),
                "credit",
                        fields(
                                "spent_by_itself", switches.isOn(customer),
                                "told_below",
                                        thresholds.of(customer).map(CreditThreshold::amount)));
    }

    private static Map<String, Object> reference(StatedReference stated) {
        return fields(
                "kind", stated.reference().kind(),
                "text", stated.reference().text(),
                "from", stated.from(),
                "until", stated.until(),
                "disabled", stated.isDisabled());
    }
}
