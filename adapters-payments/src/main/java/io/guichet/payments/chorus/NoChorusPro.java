package io.guichet.payments.chorus;

import io.guichet.application.publicsector.port.PublicSectorInvoicing;
import io.guichet.domain.billing.DocumentReference;

/** Until the operator has an account, invoices wait for their deposit. */
public final class NoChorusPro implements PublicSectorInvoicing {

    private static final String NONE = "no account is configured";

    @Override
    public boolean isConnected() {
        return false;
    }

    @Override
    public Structure structure(String siret) {
        return new Structure.Unavailable(NONE);
    }

    @Override
    public Found find(DocumentReference invoice) {
        return new Found.Unavailable(NONE);
    }

    @Override
    public Deposited deposit(String fileName, byte[] facturX) {
        return new Deposited.Unavailable(NONE);
    }

    @Override
    public Followed follow(DocumentReference invoice, String flow) {
        return new Followed.Unavailable(NONE);
    }
}
