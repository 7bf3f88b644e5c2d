package io.guichet.application.reform;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.reform.port.ReformPapers;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.reform.SalesReport;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares what is in the books now with what was reported last, for a year and a month back: a
 * payment can be charged back for thirteen months. A fault over one seller stops no other.
 */
public final class ReportSalesHandler implements ReportSales {

    private static final int MONTHS_BACK = 13;
    private static final List<TransmissionKind> KINDS =
            List.of(TransmissionKind.SALES, TransmissionKind.RECEIPTS);

    private final Sellers sellers;
    private final SalesReports reports;
    private final Transmissions transmissions;
    private final ReformPapers papers;
    private final Transactions transactions;
    private final Clock clock;

    public ReportSalesHandler(
            Sellers sellers,
            SalesReports reports,
            Transmissions transmissions,
            ReformPapers papers,
            Transactions transactions,
            Clock clock) {
        this.sellers = sellers;
        this.reports = reports;
        this.transmissions = transmissions;
        this.papers = papers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int report() {
        if (!papers.isPlatformNamed()) {
            return 0;
        }
        OneByOne round = new OneByOne("report of");
        round.count(
                transactions.required(sellers::all).stream()
                        .filter(seller -> !seller.identity().siren().isEmpty())
                        .toList(),
                Seller::code,
                this::report);
        return round.done();
    }

    private int report(Seller seller) {
        return KINDS.stream().mapToInt(kind -> report(seller, kind)).sum();
    }

    private int report(Seller seller, TransmissionKind kind) {
        LocalDate today = seller.dayOf(clock.instant());
        List<SalesReport> all =
                transactions.required(
                        () -> reports.until(seller, kind, today.minusMonths(MONTHS_BACK), today));
        return (int) all.stream().filter(report -> isWritten(seller, report)).count();
    }

    private boolean isWritten(Seller seller, SalesReport report) {
        return transactions.required(() -> isNews(seller, report));
    }

    private boolean isNews(Seller seller, SalesReport report) {
        String subject = report.period().first().toString();
        Optional<Transmission> before = transmissions.latest(seller.code(), report.kind(), subject);
        String print = Sha256.hex(report.toString());
        boolean isSame = before.map(last -> last.key().endsWith(print)).orElseGet(report::isEmpty);
        if (isSame) {
            return false;
        }
        UUID id = UUID.randomUUID();
        int number = before.map(last -> number(last) + 1).orElse(1);
        transmissions.add(
                Transmission.of(
                        id,
                        "%s:%s:%s:%06d:%s"
                                .formatted(report.kind(), seller.code(), subject, number, print),
                        seller.code(),
                        content(seller, report, id, before.isPresent()),
                        clock.instant()));
        return true;
    }

    /** The how many-eth of its period it is, which stands in its key. */
    private static int number(Transmission report) {
        return Integer.parseInt(report.key().split(":")[3]);
    }

    private Transmission.Content content(
            Seller seller, SalesReport report, UUID id, boolean isCorrection) {
        String xml =
                papers.report(
                        seller,
                        report,
                        reports.abroad(seller, report),
                        new ReformPapers.Issue(id, isCorrection, clock.instant()));
        String name =
                "flux10_%s_%s_%s.xml"
                        .formatted(seller.identity().siren(), report.period().first(), id);
        return new Transmission.Content(
                report.kind(),
                report.period().first().toString(),
                new Transmission.File(name, xml));
    }
}
