package io.guichet.rest.billing;

import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.rest.billing.InvoiceLineJson.VatJson;
import io.guichet.rest.shared.MoneyJson;

import java.util.List;

/** What lines come to, VAT by VAT. */
public record TotalsJson(List<SubtotalJson> vat, MoneyJson net, MoneyJson tax, MoneyJson gross) {

    public static TotalsJson from(Totals totals) {
        return new TotalsJson(
                totals.vat().stream().map(SubtotalJson::from).toList(),
                MoneyJson.from(totals.net()),
                MoneyJson.from(totals.tax()),
                MoneyJson.from(totals.gross()));
    }

    /** The net sum of one rate and the tax on it. */
    public record SubtotalJson(VatJson rate, MoneyJson base, MoneyJson tax) {

        static SubtotalJson from(VatSubtotal subtotal) {
            return new SubtotalJson(
                    VatJson.from(subtotal.rate()),
                    MoneyJson.from(subtotal.base()),
                    MoneyJson.from(subtotal.tax()));
        }
    }
}
