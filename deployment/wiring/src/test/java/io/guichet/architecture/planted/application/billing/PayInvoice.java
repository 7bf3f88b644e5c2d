package io.guichet.architecture.planted.application.billing;

import io.guichet.architecture.planted.application.ledger.Book;

import jakarta.persistence.EntityManager;

/** Breaks: the application uses the domain; features are free of cycles. */
public interface PayInvoice {

    void pay(EntityManager entities, Book book);
}
