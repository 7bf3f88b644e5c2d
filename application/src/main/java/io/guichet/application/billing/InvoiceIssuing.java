package io.guichet.application.billing;

import io.guichet.application.billing.InvoiceDraft.More;
import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Series;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Seller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a draft into an issued, sealed document. Runs inside the transaction of the use case, as
 * late as possible: from here to its end the series is locked.
 */
public final class InvoiceIssuing {

    private final SeriesHeads seriesHeads;
    private final Invoices invoices;
    private final LegalMentions legalMentions;
    private final BuyerReferences buyerReferences;
    private final PolicyOfDay policyOfDay;

    public InvoiceIssuing(
            SeriesHeads seriesHeads,
            Invoices invoices,
            LegalMentions legalMentions,
            BuyerReferences buyerReferences,
            PolicyOfDay policyOfDay) {
        this.seriesHeads = seriesHeads;
        this.invoices = invoices;
        this.legalMentions = legalMentions;
        this.buyerReferences = buyerReferences;
        this.policyOfDay = policyOfDay;
    }

    public Invoice issue(InvoiceDraft draft) {
        return issue(draft, More.NOTHING);
    }

    public Invoice issue(InvoiceDraft draft, More more) {
        return issue(draft, more, Totals.of(draft.lines(), draft.seller().currency()));
    }

    /** With totals that take what is left of an invoice's. */
    Invoice issue(InvoiceDraft draft, More more, Totals totals) {
        Seller seller = draft.seller();
        Series series = lock(seller, draft.kind());
        LocalDate issuedOn = series.issueDay(seller.dayOf(draft.at()));
        Invoice invoice = document(draft, more, totals, series, issuedOn);
        Sealed<Invoice> sealed = new Sealed<>(invoice, series.seal(invoice));
        invoices.add(sealed);
        seriesHeads.save(series.after(sealed.seal(), issuedOn));
        return invoice;
    }

    /** Locks both series early, before a receipt, for who may issue credit notes after it. */
    public void lockSeries(Seller seller) {
        lock(seller, DocumentKind.CREDIT_NOTE);
    }

    /** That of invoices before that of credit notes: some use cases issue an invoice after one. */
    private Series lock(Seller seller, DocumentKind kind) {
        if (kind == DocumentKind.CREDIT_NOTE) {
            lock(seller, DocumentKind.INVOICE);
        }
        return seriesHeads.lock(seller.code(), kind, seller.documentPrefix());
    }

    private Invoice document(
            InvoiceDraft draft, More more, Totals totals, Series series, LocalDate issuedOn) {
        Seller seller = draft.seller();
        return new Invoice(
                series.nextReference(),
                draft.kind(),
                seller.code(),
                draft.customer().number(),
                draft.order(),
                draft.corrects(),
                draft.at(),
                issuedOn,
                draft.kind() == DocumentKind.INVOICE ? dueOn(seller, issuedOn) : issuedOn,
                draft.customer().language(),
                seller.identity(),
                draft.customer().identity(),
                seller.iban() + " " + seller.bic(),
                draft.lines(),
                totals,
                mentions(draft, more, issuedOn),
                buyerReference(draft, more, issuedOn),
                more.isPaid());
    }

    private Optional<BuyerReference> buyerReference(
            InvoiceDraft draft, More more, LocalDate issuedOn) {
        Optional<BuyerReference> given = more.buyerReference();
        return draft.kind() == DocumentKind.CREDIT_NOTE
                ? given
                : given.or(() -> buyerReferences.on(draft.customer().number(), issuedOn));
    }

    private LocalDate dueOn(Seller seller, LocalDate issuedOn) {
        return issuedOn.plusDays(policyOfDay.of(seller.code(), issuedOn).termDays());
    }

    private List<Mention> mentions(InvoiceDraft draft, More more, LocalDate issuedOn) {
        Set<VatCategory> categories =
                draft.lines().stream()
                        .map(line -> line.vat().category())
                        .collect(Collectors.toUnmodifiableSet());
        List<Mention> mentions = new ArrayList<>(more.mentions());
        mentions.addAll(
                legalMentions.on(
                        issuedOn,
                        draft.customer().language(),
                        draft.customer().identity(),
                        categories));
        return mentions;
    }
}
