package io.guichet.application.payment.port;

import io.guichet.domain.identity.Language;
import io.guichet.domain.payment.Payment;

import java.io.OutputStream;
import java.time.ZoneId;

/** Writes a list of payments as a table for spreadsheets (RFC 4180, UTF-8), row by row. */
public interface PaymentTable {

    /** With the days of the zone, which are those of the receipts. */
    Rows open(OutputStream target, Language language, ZoneId zone);

    /** A table being written; closing it flushes but leaves the target open. */
    interface Rows extends AutoCloseable {

        void add(Payment payment);

        @Override
        void close();
    }
}
