package io.guichet.documents.reform;

import io.guichet.application.reform.port.ReformPapers.Issue;
import io.guichet.documents.shared.Html;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.reform.ForeignSale;
import io.guichet.domain.reform.SalesReport;
import io.guichet.domain.reform.SalesReport.Day;
import io.guichet.domain.reform.SalesReport.Rate;
import io.guichet.domain.reform.TransmissionKind;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A report of flux 10: the sales of a period, abroad one by one (10.1) and to consumers by day
 * (10.3), or what was received (10.4), in the platform's name and for the seller.
 */
final class Flux10Report {

    /** VAT is owed at the date of the invoice (UNTDID 2475). */
    private static final String ON_DEBITS = "5";

    private final PlatformName platform;
    private final Seller seller;
    private final SalesReport report;
    private final Issue issue;
    private final Html xml = new Html();

    Flux10Report(PlatformName platform, Seller seller, SalesReport report, Issue issue) {
        this.platform = platform;
        this.seller = seller;
        this.report = report;
        this.issue = issue;
    }

    String draw(List<ForeignSale> abroad) {
        boolean isOfSales = report.kind() == TransmissionKind.SALES;
        xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.in(
                "Report",
                () -> {
                    xml.in("ReportDocument", this::document);
                    xml.in(
                            isOfSales ? "TransactionsReport" : "PaymentsReport",
                            () -> {
                                xml.in("ReportPeriod", this::period);
                                abroad.forEach(sale -> new Flux10Invoice(sale, xml).draw());
                                report.days()
                                        .forEach(isOfSales ? this::transactions : this::payments);
                            });
                });
        return xml.toString();
    }

    private void document() {
        String at =
                issue.writtenAt()
                        .atZone(seller.zone())
                        .format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
        xml.add("Id", issue.id().toString());
        xml.in("IssueDateTime", () -> xml.add("DateTimeString", at));
        xml.add("TypeCode", issue.isCorrection() ? "RE" : "IN");
        xml.in("Sender", () -> party(platform.number(), "0238", platform.name(), "WK"));
        xml.in(
                "Issuer",
                () -> party(seller.identity().siren(), "0002", seller.identity().name(), "SE"));
    }

    private void party(String id, String scheme, String name, String role) {
        xml.add("Id", id, "schemeId", scheme);
        xml.add("Name", name);
        xml.add("RoleCode", role);
    }

    private void period() {
        xml.add("StartDate", written(report.period().first()));
        xml.add("EndDate", written(report.period().last()));
    }

    private void transactions(Day day) {
        xml.in(
                "Transactions",
                () -> {
                    xml.add("Date", written(day.day()));
                    xml.add("TransactionsCurrency", day.base().currency().getCurrencyCode());
                    xml.addIfAny("TaxDueDateTypeCode", report.isVatOnDebits() ? ON_DEBITS : "");
                    xml.add("CategoryCode", day.category().name());
                    xml.add("TaxExclusiveAmount", written(day.base()));
                    xml.add("TaxTotal", written(day.tax()));
                    day.rates().forEach(rate -> xml.in("TaxSubtotal", () -> subtotal(rate)));
                });
    }

    private void subtotal(Rate rate) {
        xml.add("TaxPercent", rate.rate().percent().toPlainString());
        xml.add("TaxableAmount", written(rate.base()));
        xml.add("TaxTotal", written(rate.tax()));
    }

    private void payments(Day day) {
        xml.in(
                "Transactions",
                () ->
                        xml.in(
                                "Payment",
                                () -> {
                                    xml.add("Date", written(day.day()));
                                    day.rates()
                                            .forEach(
                                                    rate ->
                                                            xml.in(
                                                                    "SubTotals",
                                                                    () -> received(rate)));
                                }));
    }

    private void received(Rate rate) {
        xml.add("TaxPercent", rate.rate().percent().toPlainString());
        xml.add("CurrencyCode", rate.base().currency().getCurrencyCode());
        xml.add("Amount", written(rate.gross()));
    }

    static String written(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    static String written(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
