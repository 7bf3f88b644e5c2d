package io.guichet.application.reform;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.reform.port.ConsumerSales;
import io.guichet.application.reform.port.ForeignSales;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.VatRegime;
import io.guichet.domain.reform.ForeignDay;
import io.guichet.domain.reform.ForeignSale;
import io.guichet.domain.reform.ReportPeriod;
import io.guichet.domain.reform.SaleSum;
import io.guichet.domain.reform.SalesReport;
import io.guichet.domain.reform.SalesReport.Taxed;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.tax.Territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the books say of every period that is over. */
public final class SalesReports {

    private static final int PAGE = 200;

    private final Regimes regimes;
    private final ConsumerSales sales;
    private final ForeignSales abroad;
    private final OneStopShop oneStopShop;
    private final Invoices invoices;

    public SalesReports(
            Regimes regimes,
            ConsumerSales sales,
            ForeignSales abroad,
            OneStopShop oneStopShop,
            Invoices invoices) {
        this.regimes = regimes;
        this.sales = sales;
        this.abroad = abroad;
        this.oneStopShop = oneStopShop;
        this.invoices = invoices;
    }

    /** The documents to buyers abroad that a report is about. */
    List<ForeignSale> abroad(Seller seller, SalesReport report) {
        if (report.abroad().isEmpty()) {
            return List.of();
        }
        ReportPeriod period = report.period();
        List<DocumentReference> all =
                abroad.documents(seller.code(), period.first(), period.last().plusDays(1));
        return IntStream.iterate(0, from -> from < all.size(), from -> from + PAGE)
                .mapToObj(from -> all.subList(from, Math.min(from + PAGE, all.size())))
                .flatMap(this::sales)
                .toList();
    }

    private Stream<ForeignSale> sales(List<DocumentReference> page) {
        Map<DocumentReference, Sealed<Invoice>> documents = invoices.findAll(page);
        Map<DocumentReference, Sealed<Invoice>> corrected =
                invoices.findAll(
                        documents.values().stream()
                                .map(Sealed::document)
                                .map(Invoice::corrected)
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList());
        return page.stream()
                .map(reference -> documents.get(reference).document())
                .map(
                        document ->
                                new ForeignSale(
                                        document,
                                        document.corrected()
                                                .map(corrected::get)
                                                .map(Sealed::document)));
    }

    /** Those of a kind that end from a day on and before today; none before he had to report. */
    List<SalesReport> until(Seller seller, TransmissionKind kind, LocalDate from, LocalDate today) {
        return regimes.reportingSince(seller.code(), today)
                .map(since -> since.isAfter(from) ? since : wholeFrom(seller, kind, from))
                .map(first -> reports(seller, kind, first, today))
                .orElseGet(List::of);
    }

    /** The first day of a period that is not cut by a day. */
    private LocalDate wholeFrom(Seller seller, TransmissionKind kind, LocalDate day) {
        VatRegime regime = regimes.regime(seller.code(), day);
        if (!regime.isReporting()) {
            return day;
        }
        ReportPeriod cut = ReportPeriod.of(regime, kind, day);
        return cut.first().equals(day) ? day : cut.last().plusDays(1);
    }

    private List<SalesReport> reports(
            Seller seller, TransmissionKind kind, LocalDate from, LocalDate today) {
        List<Taxed> sums =
                sums(seller, kind, from, today).stream()
                        .map(sum -> new Taxed(sum, isTaxedInFrance(seller, sum)))
                        .toList();
        List<ForeignDay> foreign =
                kind == TransmissionKind.SALES
                        ? abroad.days(seller.code(), from, today)
                        : List.of();
        List<SalesReport> reports = new ArrayList<>();
        LocalDate day = from;
        while (day.isBefore(today)) {
            VatRegime regime = regimes.regime(seller.code(), day);
            if (!regime.isReporting()) {
                day = day.plusDays(1);
                continue;
            }
            ReportPeriod period = ReportPeriod.of(regime, kind, day);
            if (period.isOver(today)) {
                report(seller, kind, period, new Sold(sums, foreign)).ifPresent(reports::add);
            }
            day = period.last().plusDays(1);
        }
        return reports;
    }

    private Optional<SalesReport> report(
            Seller seller, TransmissionKind kind, ReportPeriod period, Sold sold) {
        BillingPolicy policy = regimes.policy(seller.code(), period.last());
        boolean isReceiptOnDebits = kind == TransmissionKind.RECEIPTS && policy.isVatOnDebits();
        if (isReceiptOnDebits) {
            return Optional.empty();
        }
        List<Taxed> within =
                sold.sums().stream().filter(taxed -> period.contains(taxed.sum().day())).toList();
        return Optional.of(
                new SalesReport(
                        kind,
                        period,
                        policy.isVatOnDebits(),
                        SalesReport.days(within),
                        sold.abroad().stream()
                                .filter(foreign -> period.contains(foreign.day()))
                                .toList()));
    }

    /** What the books say of all periods. */
    private record Sold(List<Taxed> sums, List<ForeignDay> abroad) {}

    /** Of what is received, only what French VAT is owed on; it is never less than nothing. */
    private List<SaleSum> sums(
            Seller seller, TransmissionKind kind, LocalDate from, LocalDate today) {
        return kind == TransmissionKind.SALES
                ? sales.sales(seller.code(), from, today)
                : sales.receipts(seller.code(), from, today).stream()
                        .filter(sum -> isTaxedInFrance(seller, sum))
                        .filter(sum -> sum.gross().isPositive())
                        .toList();
    }

    private boolean isTaxedInFrance(Seller seller, SaleSum sum) {
        return Territory.of(sum.country()) != Territory.MEMBER_STATE
                || !oneStopShop.isUsedBy(seller.code(), sum.day());
    }
}
