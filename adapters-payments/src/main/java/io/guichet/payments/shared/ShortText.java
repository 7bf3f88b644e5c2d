package io.guichet.payments.shared;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads no more of an answer than there is to say: all of it stands in memory. */
public final class ShortText implements BodyHandler<String> {

    /** Of an answer, in bytes; most have some hundred. */
    public static final int LONGEST = 1_000_000;

    @Override
    public BodySubscriber<String> apply(ResponseInfo response) {
        return new Counted(BodyHandlers.ofString().apply(response));
    }

    /** Gives a text up as soon as there is more of it than allowed. */
    private static final class Counted implements BodySubscriber<String> {

        private final BodySubscriber<String> text;
        private Flow.Subscription subscription;
        private long left = LONGEST;

        Counted(BodySubscriber<String> text) {
            this.text = text;
        }

        @Override
        public CompletionStage<String> getBody() {
            return text.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            text.onSubscribe(begun);
        }

        @Override
        public void onNext(List<ByteBuffer> some) {
            if (left < 0) {
                return;
            }
            left -= some.stream().mapToLong(ByteBuffer::remaining).sum();
            if (left < 0) {
                subscription.cancel();
                text.onError(new IOException("the answer is too long"));
            } else {
                text.onNext(some);
            }
        }

        @Override
        public void onError(Throwable fault) {
            text.onError(fault);
        }

        @Override
        public void onComplete() {
            if (left >= 0) {
                text.onComplete();
            }
        }
    }
}
