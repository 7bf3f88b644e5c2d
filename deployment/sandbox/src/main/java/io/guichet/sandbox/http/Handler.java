package io.guichet.sandbox.http;

import java.io.IOException;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {

    void handle(Call call) throws IOException;
}
