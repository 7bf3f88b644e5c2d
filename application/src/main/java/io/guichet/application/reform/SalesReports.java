package io.guichet.application.reform;

import io.guichet.application.reform.port.ConsumerSales;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.VatRegime;
import io.guichet.domain.reform.ReportPeriod;
import io.guichet.domain.reform.SaleSum;
import io.guichet.domain.reform.SalesReport;
import io.guichet.domain.reform.SalesReport.Taxed;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.tax.Territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the books say of every period that is over. */
public final class SalesReports {

    private final Regimes regimes;
    private final ConsumerSales sales;
    private final OneStopShop oneStopShop;

    public SalesReports(Regimes regimes, ConsumerSales sales, OneStopShop oneStopShop) {
        this.regimes = regimes;
        this.sales = sales;
        this.oneStopShop = oneStopShop;
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
                report(seller, kind, period, sums).ifPresent(reports::add);
            }
            day = period.last().plusDays(1);
        }
        return reports;
    }

    private Optional<SalesReport> report(
            Seller seller, TransmissionKind kind, ReportPeriod period, List<Taxed> sums) {
        BillingPolicy policy = regimes.policy(seller.code(), period.last());
        boolean isReceiptOnDebits = kind == TransmissionKind.RECEIPTS && policy.isVatOnDebits();
        if (isReceiptOnDebits) {
            return Optional.empty();
        }
        List<Taxed> within =
                sums.stream().filter(taxed -> period.contains(taxed.sum().day())).toList();
        return Optional.of(
                new SalesReport(kind, period, policy.isVatOnDebits(), SalesReport.days(within)));
    }

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
