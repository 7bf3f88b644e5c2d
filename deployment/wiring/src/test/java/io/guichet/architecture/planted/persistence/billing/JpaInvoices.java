package io.guichet.architecture.planted.persistence.billing;

import io.guichet.architecture.planted.application.billing.PayInvoice;
import io.guichet.architecture.planted.application.ledger.Book;
import io.guichet.architecture.planted.persistence.ledger.JpaLedger;
import io.guichet.architecture.planted.rest.billing.InvoiceResource;

import jakarta.persistence.EntityManager;

/** Breaks: persistence sees ports and rows; driven adapters start no use case; no cycles. */
public record JpaInvoices(PayInvoice useCase, InvoiceResource resource, JpaLedger ledger) {

    void save(EntityManager entities, Book book) {
        useCase.pay(entities, book);
    }
}
