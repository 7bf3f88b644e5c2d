package io.guichet.application.ledger;

import java.util.List;

/** What the files of a closed period's archive are called. */
final class ArchiveFiles {

    /** The written form of the closing. */
    static final String CLOSING = "closing.txt";

    /** The 64 bytes of the Ed25519 signature of that file. */
    static final String SIGNATURE = "closing.sig";

    static final String PUBLIC_KEY = "public-key.pem";
    static final String ENTRIES = "entries.csv";
    static final String DOCUMENTS = "documents.csv";
    static final List<String> ALL = List.of(CLOSING, SIGNATURE, PUBLIC_KEY, ENTRIES, DOCUMENTS);

    private ArchiveFiles() {}
}
