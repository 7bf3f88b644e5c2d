package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff;

import java.util.Optional;

/** Why invoices were given up; only ever added. Every adapter passes {@code WriteOffsContract}. */
public interface WriteOffs {

    /** The last one of an invoice, also where it was taken back. */
    Optional<WriteOff> lastOf(DocumentReference invoice);

    void add(WriteOff writeOff);
}
