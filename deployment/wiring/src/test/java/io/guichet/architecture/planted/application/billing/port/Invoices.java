package io.guichet.architecture.planted.application.billing.port;

/** An out-port, which an entry adapter must not see. */
public interface Invoices {

    void save();
}
