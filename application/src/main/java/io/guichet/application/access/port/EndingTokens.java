package io.guichet.application.access.port;

import io.guichet.application.identity.AccessToken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tokens about to end. Every adapter passes {@code EndingTokensContract}. */
public interface EndingTokens {

    /**
     * Those that hold, end within this time and were made longer before their end than that, and of
     * which nobody was told: the first to end first, at most so many.
     */
    List<AccessToken> untold(Instant now, Duration before, int limit);

    /** Notes that its owner is told; whether that was not noted yet. */
    boolean tell(UUID token, Instant at);
}
