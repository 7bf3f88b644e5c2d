package io.guichet.application.session.port;

import io.guichet.application.session.Attempt;

import java.time.Instant;

/** What was tried and failed, by what it is counted for. Adapters pass {@code AttemptsContract}. */
public interface Attempts {

    /** The count of a key, locked until the transaction ends; a new one counts nothing yet. */
    Attempt lock(String key);

    void save(Attempt attempt);

    /** How many failures are counted of what was last tried at {@code since} or later. */
    long failures(Instant since);

    /** Forgets what was last tried before {@code before}; how many there were. */
    int forget(Instant before);
}
