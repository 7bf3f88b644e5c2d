package io.guichet.testing.reform;

import static java.util.stream.Collectors.joining;

import io.guichet.application.reform.port.ReformPapers;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.reform.ForeignSale;
import io.guichet.domain.reform.PaymentStatus;
import io.guichet.domain.reform.SalesReport;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is told in one line, for tests to read. */
public final class PlainReformPapers implements ReformPapers {

    @Override
    public String paymentStatus(Seller seller, PaymentStatus status, Instant writtenAt) {
        return "212 %s %s".formatted(status.invoice().reference(), written(status.amounts()));
    }

    @Override
    public boolean isPlatformNamed() {
        return true;
    }

    @Override
    public String report(Seller seller, SalesReport report, List<ForeignSale> abroad, Issue issue) {
        return "%s %s %s..%s: %s"
                .formatted(
                        report.kind(),
                        issue.isCorrection() ? "RE" : "IN",
                        report.period().first(),
                        report.period().last(),
                        Stream.concat(
                                        report.days().stream().map(PlainReformPapers::written),
                                        abroad.stream().map(PlainReformPapers::written))
                                .collect(joining(", ")));
    }

    private static String written(ForeignSale sale) {
        return sale.document().reference()
                + sale.corrected().map(one -> " of " + one.issuedOn()).orElse("");
    }

    private static String written(SalesReport.Day day) {
        return day.day()
                + " "
                + day.category()
                + day.rates().stream()
                        .map(
                                rate ->
                                        " %s%%=%s+%s"
                                                .formatted(
                                                        rate.rate().percent().toPlainString(),
                                                        rate.base().toDecimal().toPlainString(),
                                                        rate.tax().toDecimal().toPlainString()))
                        .collect(joining());
    }

    private static String written(VatSplit split) {
        return split.parts().stream()
                .map(
                        part ->
                                part.rate().percent().toPlainString()
                                        + "%="
                                        + part.amount().toDecimal().toPlainString())
                .collect(joining(" "));
    }
}
