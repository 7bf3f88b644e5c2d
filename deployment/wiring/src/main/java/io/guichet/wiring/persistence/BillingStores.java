package io.guichet.wiring.persistence;

import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.billing.port.CreditRequests;
import io.guichet.application.billing.port.ExportTurns;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.billing.port.WriteOffs;
import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.billing.query.ListReceipts;
import io.guichet.persistence.billing.JpaBuyerReferences;
import io.guichet.persistence.billing.JpaCreditRequests;
import io.guichet.persistence.billing.JpaExportTurns;
import io.guichet.persistence.billing.JpaFindInvoice;
import io.guichet.persistence.billing.JpaInvoices;
import io.guichet.persistence.billing.JpaLegalMentions;
import io.guichet.persistence.billing.JpaListInvoices;
import io.guichet.persistence.billing.JpaListReceipts;
import io.guichet.persistence.billing.JpaPaymentTerms;
import io.guichet.persistence.billing.JpaReceipts;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaReissues;
import io.guichet.persistence.billing.JpaRenderedDocuments;
import io.guichet.persistence.billing.JpaSeriesHeads;
import io.guichet.persistence.billing.JpaWriteOffs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of billing. */
@ApplicationScoped
public class BillingStores {

    @Produces
    @Singleton
    public FindInvoice findInvoice(EntityManager entityManager) {
        return new JpaFindInvoice(entityManager);
    }

    @Produces
    @Singleton
    public BuyerReferences buyerReferences(EntityManager entityManager) {
        return new JpaBuyerReferences(entityManager);
    }

    @Produces
    @Singleton
    public PaymentTerms paymentTerms(EntityManager entityManager) {
        return new JpaPaymentTerms(entityManager);
    }

    @Produces
    @Singleton
    public Invoices invoices(EntityManager entityManager) {
        return new JpaInvoices(entityManager);
    }

    @Produces
    @Singleton
    public LegalMentions legalMentions(EntityManager entityManager) {
        return new JpaLegalMentions(entityManager);
    }

    @Produces
    @Singleton
    public ListInvoices listInvoices(EntityManager entityManager) {
        return new JpaListInvoices(entityManager);
    }

    @Produces
    @Singleton
    public ListReceipts listReceipts(EntityManager entityManager) {
        return new JpaListReceipts(entityManager);
    }

    @Produces
    @Singleton
    public Receipts receipts(EntityManager entityManager) {
        return new JpaReceipts(entityManager);
    }

    @Produces
    @Singleton
    public Receivables receivables(EntityManager entityManager) {
        return new JpaReceivables(entityManager);
    }

    @Produces
    @Singleton
    public Reissues reissues(EntityManager entityManager) {
        return new JpaReissues(entityManager);
    }

    @Produces
    @Singleton
    public CreditRequests creditRequests(EntityManager entityManager) {
        return new JpaCreditRequests(entityManager);
    }

    @Produces
    @Singleton
    public ExportTurns exportTurns(EntityManager entityManager) {
        return new JpaExportTurns(entityManager);
    }

    @Produces
    @Singleton
    public RenderedDocuments renderedDocuments(EntityManager entityManager) {
        return new JpaRenderedDocuments(entityManager);
    }

    @Produces
    @Singleton
    public SeriesHeads seriesHeads(EntityManager entityManager) {
        return new JpaSeriesHeads(entityManager);
    }

    @Produces
    @Singleton
    public WriteOffs writeOffs(EntityManager entityManager) {
        return new JpaWriteOffs(entityManager);
    }
}
