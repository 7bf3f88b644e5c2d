package io.guichet.rest.ledger;

import io.guichet.application.ledger.query.VatOfMonth;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.MoneyJson;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What was received by month and VAT rate; {@code amount} is {@code net} and {@code tax}. */
public record ReceivedVatJson(LocalDate from, LocalDate until, List<ReceivedVatRowJson> rates) {

    static ReceivedVatJson from(LocalDate from, LocalDate until, List<VatOfMonth> months) {
        return new ReceivedVatJson(
                from,
                until,
                months.stream()
                        .flatMap(
                                month ->
                                        month.vat().parts().stream()
                                                .map(part -> ReceivedVatRowJson.from(month, part)))
                        .toList());
    }

    /** One line a month and rate, with a heading. */
    static String csv(List<VatOfMonth> months) {
        StringBuilder csv =
                new StringBuilder("month,vat_category,vat_percent,currency,amount,net,tax\r\n");
        for (VatOfMonth month : months) {
            for (VatSplit.Part part : month.vat().parts()) {
                csv.append(
                        String.join(
                                ",",
                                month.month().toString(),
                                part.rate().category().name(),
                                part.rate().percent().toPlainString(),
                                part.amount().currency().getCurrencyCode(),
                                plain(part.amount()),
                                plain(part.amount().minus(part.tax())),
                                plain(part.tax())));
                csv.append("\r\n");
            }
        }
        return csv.toString();
    }

    private static String plain(Money amount) {
        return amount.toDecimal().toPlainString();
    }

    /** One month and rate. */
    public record ReceivedVatRowJson(
            String month,
            String vatCategory,
            BigDecimal vatPercent,
            MoneyJson amount,
            MoneyJson net,
            MoneyJson tax) {

        static ReceivedVatRowJson from(VatOfMonth month, VatSplit.Part part) {
            return new ReceivedVatRowJson(
                    month.month().toString(),
                    part.rate().category().name(),
                    part.rate().percent(),
                    MoneyJson.from(part.amount()),
                    MoneyJson.from(part.amount().minus(part.tax())),
                    MoneyJson.from(part.tax()));
        }
    }
}
