package io.guichet.application.audit;

/** Writes down, once for each start, that another version of the product runs than before. */
public interface NoteVersion {

    void note();
}
