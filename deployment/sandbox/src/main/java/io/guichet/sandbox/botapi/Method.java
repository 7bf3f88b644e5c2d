package io.guichet.sandbox.botapi;

/** One method of the API: answers its result as JSON text, or refuses. */
@FunctionalInterface
interface Method {

    String TRUE = "true";

    String call(Params params);
}
