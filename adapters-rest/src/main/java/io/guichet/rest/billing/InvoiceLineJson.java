package io.guichet.rest.billing;

import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.rest.shared.MoneyJson;

import java.time.LocalDate;

/**
 * One line of a document or a quote. Quantity and unit price are decimals as text; the period ends
 * before {@code until}.
 */
public record InvoiceLineJson(
        String description,
        String service,
        LocalDate from,
        LocalDate until,
        String quantity,
        String unitPrice,
        MoneyJson net,
        VatJson vat) {

    public static InvoiceLineJson from(InvoiceLine line) {
        return new InvoiceLineJson(
                line.description(),
                line.serviceReference(),
                line.from(),
                line.until(),
                line.quantity().toPlainString(),
                line.unitPrice().toPlainString(),
                MoneyJson.from(line.net()),
                VatJson.from(line.vat()));
    }

    /** A VAT rate: its category by EN 16931 and its percentage. */
    public record VatJson(String category, String percent) {

        public static VatJson from(VatRate rate) {
            return new VatJson(rate.category().name(), rate.percent().toPlainString());
        }
    }
}
