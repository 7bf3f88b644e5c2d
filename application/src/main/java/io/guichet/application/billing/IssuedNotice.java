package io.guichet.application.billing;

import io.guichet.application.notification.Notice;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.money.Money;

import java.util.HashMap;
import java.util.Map;

/** What the customer is told of a document that was issued. */
final class IssuedNotice {

    private IssuedNotice() {}

    static Notice of(Notice.Kind kind, Invoice invoice) {
        Money gross = invoice.totals().gross();
        Map<String, String> facts = new HashMap<>();
        if (!invoice.isCreditNote()) {
            facts.put("dueOn", invoice.dueOn().toString());
        }
        if (invoice.isPaid()) {
            facts.put("paid", "true");
        }
        invoice.corrected().ifPresent(corrected -> facts.put("corrects", corrected.value()));
        facts.put("reference", invoice.reference().value());
        facts.put("gross", gross.toDecimal().toPlainString());
        facts.put("currency", gross.currency().getCurrencyCode());
        return new Notice("issued:" + invoice.reference(), kind, invoice.customer(), facts);
    }
}
