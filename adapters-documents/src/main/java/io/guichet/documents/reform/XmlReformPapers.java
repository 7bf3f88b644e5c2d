package io.guichet.documents.reform;

import io.guichet.application.reform.port.ReformPapers;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.reform.ForeignSale;
import io.guichet.domain.reform.PaymentStatus;
import io.guichet.domain.reform.SalesReport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes what is told as XML. */
public final class XmlReformPapers implements ReformPapers {

    private final Optional<PlatformName> platform;

    public XmlReformPapers(Optional<PlatformName> platform) {
        this.platform = platform;
    }

    @Override
    public String paymentStatus(Seller seller, PaymentStatus status, Instant writtenAt) {
        return new CdarMessage(seller, status, writtenAt).draw();
    }

    @Override
    public boolean isPlatformNamed() {
        return platform.isPresent();
    }

    @Override
    public String report(Seller seller, SalesReport report, List<ForeignSale> abroad, Issue issue) {
        return new Flux10Report(platform.orElseThrow(), seller, report, issue).draw(abroad);
    }
}
