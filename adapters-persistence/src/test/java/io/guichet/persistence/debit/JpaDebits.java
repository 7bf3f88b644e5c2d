package io.guichet.persistence.debit;

import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.CreditorIds;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.payment.port.Mandates;
import io.guichet.persistence.shared.Encryption;
import io.guichet.testing.debit.DebitStores;

import jakarta.persistence.EntityManager;

/** What debits are made with, on the database. */
public record JpaDebits(EntityManager em, Encryption encryption) implements DebitStores {

    @Override
    public Mandates mandates() {
        return new JpaMandates(em, encryption);
    }

    @Override
    public DefaultMandates defaultMandates() {
        return new JpaDefaultMandates(em);
    }

    @Override
    public Debits debits() {
        return new JpaDirectDebits(em);
    }

    @Override
    public Collections collections() {
        return new JpaCollections(em, encryption);
    }

    @Override
    public CreditorIds creditorIds() {
        return new JpaCreditorIds(em);
    }
}
