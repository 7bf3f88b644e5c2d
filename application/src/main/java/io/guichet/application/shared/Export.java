package io.guichet.application.shared;

import java.io.OutputStream;

/** Writes a prepared file; the target is left open. */
public interface Export {

    void writeTo(OutputStream target);
}
