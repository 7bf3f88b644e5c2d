package io.guichet.rest.caller;

import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Duration;
import java.util.Optional;

/**
 * Whom a caller acts for, as it was seen with his token, so that it need not be asked again. Behind
 * a body that came slowly it is: what was taken away meanwhile is gone.
 */
record Seen(Optional<Acting> acting, long at) {

    static final Seen NOTHING = new Seen(Optional.empty(), 0);

    private static final long BELIEVED_FOR = Duration.ofSeconds(1).toNanos();

    static Seen now(Optional<Acting> acting) {
        return new Seen(acting, System.nanoTime());
    }

    /** If it is about whom the header names, or it names nobody, and was seen just now. */
    Optional<Acting> about(String header) {
        return acting.filter(found -> System.nanoTime() - at < BELIEVED_FOR)
                .filter(found -> header.isEmpty() || isNamed(header, found));
    }

    private static boolean isNamed(String header, Acting found) {
        return CustomerNumber.find(header).filter(found.customer().number()::equals).isPresent();
    }
}
