package io.guichet.application.reform;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.reform.port.Collections;
import io.guichet.application.reform.port.ReformPapers;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.VatRegime;
import io.guichet.domain.reform.Collected;
import io.guichet.domain.reform.PaymentStatus;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Each change is told in a transaction of its own; a fault over one stops no other. What changed is
 * read from what the books say, so that no way to pay can be forgotten.
 */
public final class ReportPaymentsHandler implements ReportPayments {

    private static final int AT_MOST = 500;

    private final Sellers sellers;
    private final Invoices invoices;
    private final Regimes regimes;
    private final Told told;
    private final Transactions transactions;
    private final Clock clock;

    public ReportPaymentsHandler(
            Sellers sellers,
            Invoices invoices,
            Regimes regimes,
            Told told,
            Transactions transactions,
            Clock clock) {
        this.sellers = sellers;
        this.invoices = invoices;
        this.regimes = regimes;
        this.told = told;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where it is kept and how it is written. */
    public record Told(Collections collections, Transmissions transmissions, ReformPapers papers) {}

    @Override
    public int report() {
        OneByOne round = new OneByOne("status of");
        for (Seller seller : transactions.required(sellers::all)) {
            round.each(
                    untold(seller),
                    Collected::invoice,
                    collected -> transactions.required(() -> isReported(seller, collected)));
        }
        return round.done();
    }

    private List<Collected> untold(Seller seller) {
        return transactions.required(
                () ->
                        regimes.reportingSince(seller.code(), seller.dayOf(clock.instant()))
                                .map(day -> told.collections().untold(seller.code(), day, AT_MOST))
                                .orElseGet(List::of));
    }

    private boolean isReported(Seller seller, Collected collected) {
        Invoice invoice = invoices.find(collected.invoice()).orElseThrow().document();
        if (!isDue(seller, invoice, collected)) {
            told.collections().tell(seller.code(), collected, Optional.empty());
            return false;
        }
        UUID id = UUID.randomUUID();
        told.collections().tell(seller.code(), collected, Optional.of(id));
        told.transmissions().add(written(seller, new PaymentStatus(id, invoice, collected)));
        return true;
    }

    private boolean isDue(Seller seller, Invoice invoice, Collected collected) {
        BillingPolicy policy = regimes.policy(seller.code(), invoice.issuedOn());
        return VatRegime.of(policy).isReporting()
                && PaymentStatus.concerns(invoice, policy.isVatOnDebits())
                && !collected.taxed().isNothing();
    }

    private Transmission written(Seller seller, PaymentStatus status) {
        Collected collected = status.collected();
        String name = "%s_212_%s.xml".formatted(collected.invoice(), status.id());
        String content = told.papers().paymentStatus(seller, status, clock.instant());
        return Transmission.of(
                status.id(),
                "212:" + collected.entry() + ":" + collected.invoice(),
                seller.code(),
                new Transmission.Content(
                        TransmissionKind.PAYMENT_STATUS,
                        collected.invoice().value(),
                        new Transmission.File(name, content)),
                clock.instant());
    }
}
