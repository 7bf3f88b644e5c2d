package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How far an archive is: {@code documents} invoices, credit notes and receipts go into it, {@code
 * done} of them were written. Some seconds old.
 */
public record ExportProgress(long documents, long done, Instant startedAt) {

    public ExportProgress {
        requireNonNull(startedAt, "startedAt");
        if (done < 0 || documents < 0) {
            throw new IllegalArgumentException(done + " of " + documents);
        }
    }

    static ExportProgress beginning(long documents, Instant at) {
        return new ExportProgress(documents, 0, at);
    }

    ExportProgress with(long written) {
        return new ExportProgress(documents, written, startedAt);
    }
}
