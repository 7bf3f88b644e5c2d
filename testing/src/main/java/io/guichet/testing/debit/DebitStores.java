package io.guichet.testing.debit;

import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.CreditorIds;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.payment.port.Mandates;

/** What debits are made with, over one state. */
public interface DebitStores {

    Mandates mandates();

    DefaultMandates defaultMandates();

    CreditorIds creditorIds();

    Debits debits();

    Collections collections();
}
