package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

/** Gives a document to whoever holds a link to it that was mailed to its customer. */
public interface OpenSharedDocument {

    Outcome open(Command command);

    /** {@code token} is the last part of the link. */
    record Command(String token, DocumentFormat format) {

        public Command {
            requireNonNull(token, "token");
            requireNonNull(format, "format");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Opened(RenderedDocument document) implements Outcome {}

        /** It was a link of ours, and its time is over. */
        record LinkOver() implements Outcome {}

        /** None of ours, or changed on its way. */
        record NoSuchLink() implements Outcome {}
    }
}
