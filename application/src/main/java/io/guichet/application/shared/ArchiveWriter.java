package io.guichet.application.shared;

import java.io.OutputStream;
import java.time.Instant;

/** Writes an archive as a stream: what was added is sent on, nothing is collected. */
public interface ArchiveWriter {

    Archive open(OutputStream target);

    /** An archive being written; closing it writes its directory but leaves the target open. */
    interface Archive extends AutoCloseable {

        void add(String name, Instant modifiedAt, byte[] content);

        /**
         * Begins an entry of any length, squeezed as it is written; closing it ends the entry and
         * comes before anything else is added.
         */
        OutputStream begin(String name, Instant modifiedAt);

        @Override
        void close();
    }
}
