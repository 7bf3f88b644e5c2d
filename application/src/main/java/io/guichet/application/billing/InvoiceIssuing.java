package io.guichet.application.billing;

import io.guichet.application.billing.DueDays.Due;
import io.guichet.application.billing.InvoiceDraft.More;
import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.billing.port.DepositQueue;
import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Series;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatInEuros;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.domain.money.Money;
import io.guichet.domain.publicsector.Deposits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Issues sealed documents, late in the use case's transaction: the series is locked from here. */
public final class InvoiceIssuing {

    private static final int OLDEST_RATE = 31;

    private final SeriesHeads seriesHeads;
    private final Invoices invoices;
    private final DepositQueue deposits;
    private final Printed printed;
    private final PolicyOfDay policyOfDay;
    private final DueDays dueDays;
    private final InvoiceMentions mentions;
    private final ExchangeRates exchangeRates;

    public InvoiceIssuing(
            SeriesHeads seriesHeads,
            Invoices invoices,
            DepositQueue deposits,
            Printed printed,
            PolicyOfDay policyOfDay,
            ExchangeRates exchangeRates) {
        this.seriesHeads = seriesHeads;
        this.invoices = invoices;
        this.deposits = deposits;
        this.printed = printed;
        this.policyOfDay = policyOfDay;
        this.dueDays = new DueDays(policyOfDay, printed.terms());
        this.mentions = new InvoiceMentions(printed.legalMentions(), policyOfDay);
        this.exchangeRates = exchangeRates;
    }

    /** What is printed because the law or the customer wants it, or since it was agreed. */
    public record Printed(
            LegalMentions legalMentions, BuyerReferences buyerReferences, PaymentTerms terms) {}

    /** What depends on the day of issue; looked up before the series is locked. */
    private record Terms(
            LocalDate issuedOn,
            LocalDate dueOn,
            List<Mention> mentions,
            Optional<BuyerReference> buyerReference,
            Optional<VatInEuros> vatInEuros) {}

    /** Until when is to be paid what is issued on a day. */
    public LocalDate dueOn(Seller seller, Customer customer, LocalDate issuedOn) {
        return dueDays.dueOn(seller, customer, issuedOn);
    }

    public Invoice issue(InvoiceDraft draft) {
        return issue(draft, More.NOTHING);
    }

    public Invoice issue(InvoiceDraft draft, More more) {
        return issue(draft, more, Totals.of(draft.lines(), draft.seller().currency()));
    }

    /** With totals that take what is left of others. */
    public Invoice issue(InvoiceDraft draft, More more, Totals totals) {
        Seller seller = draft.seller();
        Terms likely = terms(draft, more, totals, seller.dayOf(draft.at()));
        Series series = lock(seller, draft.kind());
        LocalDate issuedOn = series.issueDay(likely.issuedOn());
        Terms terms =
                issuedOn.equals(likely.issuedOn()) ? likely : terms(draft, more, totals, issuedOn);
        Invoice plain = document(draft, totals, series, terms, more);
        Invoice invoice = terms.vatInEuros().map(plain::with).orElse(plain);
        Sealed<Invoice> sealed = new Sealed<>(invoice, series.seal(invoice));
        invoices.add(sealed);
        seriesHeads.save(series.after(sealed.seal(), issuedOn));
        if (Deposits.concern(invoice, policyOfDay.of(seller.code(), issuedOn))) {
            deposits.add(invoice);
        }
        return invoice;
    }

    /**
     * What the VAT is in euros: of what corrects by the rate of what is corrected, else, and never
     * of a credit note, by the latest, at most {@link #OLDEST_RATE} days old, if there is one.
     */
    private Optional<VatInEuros> inEuros(InvoiceDraft draft, Totals totals, LocalDate issuedOn) {
        Money tax = totals.tax();
        if (tax.isZero() || tax.currency().equals(ExchangeRate.EURO)) {
            return Optional.empty();
        }
        Optional<VatInEuros> before =
                Optional.of(draft.corrects())
                        .filter(corrected -> !corrected.isEmpty())
                        .flatMap(corrected -> invoices.find(new DocumentReference(corrected)))
                        .flatMap(corrected -> corrected.document().vatInEuros());
        if (before.isPresent() || draft.kind() == DocumentKind.CREDIT_NOTE) {
            return before.map(euros -> euros.on(tax));
        }
        return exchangeRates
                .on(tax.currency(), issuedOn)
                .filter(rate -> !rate.day().isBefore(issuedOn.minusDays(OLDEST_RATE)))
                .map(rate -> VatInEuros.of(tax, rate));
    }

    /** Locks both series early, before a receipt, for who may issue credit notes after it. */
    public void lockSeries(Seller seller) {
        lock(seller, DocumentKind.CREDIT_NOTE);
    }

    /** Is told that credit notes of a seller will be issued, and nothing else be asked before. */
    void foreseeCreditNotes(Seller seller) {
        seriesHeads.foresee(seller.code(), List.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE));
    }

    /** That of invoices before that of credit notes: some issue an invoice after one. */
    private Series lock(Seller seller, DocumentKind kind) {
        if (kind == DocumentKind.CREDIT_NOTE) {
            foreseeCreditNotes(seller);
            lock(seller, DocumentKind.INVOICE);
        }
        return seriesHeads.lock(seller.code(), kind, seller.documentPrefix());
    }

    private Terms terms(InvoiceDraft draft, More more, Totals totals, LocalDate issuedOn) {
        Due due =
                draft.kind() == DocumentKind.INVOICE
                        ? dueDays.of(draft.seller(), draft.customer(), issuedOn)
                        : new Due(issuedOn, Optional.empty());
        return new Terms(
                issuedOn,
                due.on(),
                mentions.of(draft, more, due.agreed(), issuedOn),
                buyerReference(draft, more, issuedOn),
                inEuros(draft, totals, issuedOn));
    }

    private static Invoice document(
            InvoiceDraft draft, Totals totals, Series series, Terms terms, More more) {
        Seller seller = draft.seller();
        return new Invoice(
                series.nextReference(),
                draft.kind(),
                seller.code(),
                draft.customer().number(),
                draft.order(),
                draft.corrects(),
                draft.at(),
                terms.issuedOn(),
                terms.dueOn(),
                draft.customer().language(),
                seller.identity(),
                draft.customer().identity(),
                seller.iban() + " " + seller.bic(),
                draft.lines(),
                totals,
                terms.mentions(),
                terms.buyerReference(),
                more.isPaid(),
                Optional.empty(),
                more.advance());
    }

    private Optional<BuyerReference> buyerReference(
            InvoiceDraft draft, More more, LocalDate issuedOn) {
        Optional<BuyerReference> given = more.buyerReference();
        return draft.kind() == DocumentKind.CREDIT_NOTE
                ? given
                : given.or(() -> printed.buyerReferences().on(draft.customer().number(), issuedOn));
    }
}
