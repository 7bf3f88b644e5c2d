package io.guichet.application.erasure;

/**
 * Takes persons out of documents once the law no longer wants them kept: names, addresses and what
 * was bought go, numbers, days, amounts and hashes stay, so that series and chains still hold.
 */
public interface EraseOldDocuments {

    /** Erases some of every seller's; how many. */
    int erase();
}
