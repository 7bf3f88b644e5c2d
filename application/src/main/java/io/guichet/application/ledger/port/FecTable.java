package io.guichet.application.ledger.port;

import io.guichet.domain.ledger.FecLine;

import java.io.OutputStream;

/** Writes the file of accounting entries (LPF art. A47 A-1) line by line. */
public interface FecTable {

    Rows open(OutputStream target);

    /** A file being written, its header first; closing it flushes but leaves the target open. */
    interface Rows extends AutoCloseable {

        void add(FecLine line);

        @Override
        void close();
    }
}
