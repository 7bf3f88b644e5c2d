package io.guichet.rest.caller;

import io.guichet.application.access.ClientAddress;
import io.guichet.application.access.RequestLimits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts the requests of every token, and of every network without one, by the minute. Each node
 * counts for itself: a count shared by all would cost every request a write. It goes by the
 * machine's own steady clock, which nobody moves.
 */
@ApplicationScoped
public class RateLimits {

    private static final int SECONDS = 60;
    private static final int MOST = 100_000;
    private static final String THE_OTHERS = "the others";

    private final RequestLimits limits;
    private final LongSupplier nanos;
    private final ClientAddress addresses;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private volatile long current;

    @Inject
    public RateLimits(RequestLimits limits, ClientAddress addresses) {
        this(limits, addresses, System::nanoTime);
    }

    RateLimits(RequestLimits limits, ClientAddress addresses, LongSupplier nanos) {
        this.limits = limits;
        this.addresses = addresses;
        this.nanos = nanos;
    }

    /** For the container only: CDI builds its proxy with it. */
    public RateLimits() {
        this(null, null);
    }

    /** Counts a request without a token, or with one that does not hold, by its network. */
    Count anonymous(String address) {
        return count("address " + addresses.network(address), limits.anonymous());
    }

    /** Counts a form sent by somebody not signed in; whether it is one too many. */
    public boolean page(String address) {
        return count("page " + addresses.network(address), limits.anonymous()).isTooMany();
    }

    /** Counts a token's request; reading is counted apart from everything else. */
    Count token(String token, boolean reads) {
        return reads
                ? count("reads " + token, limits.reads())
                : count("writes " + token, limits.writes());
    }

    /** Once there are too many to remember, those that come new are counted together. */
    private Count count(String wanted, int limit) {
        long second = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
        long minute = Math.floorDiv(second, SECONDS);
        if (minute != current) {
            current = minute;
            windows.values().removeIf(window -> window.minute() != minute);
        }
        boolean room = windows.size() < MOST || windows.containsKey(wanted);
        String key = room ? wanted : THE_OTHERS;
        Window window =
                windows.merge(
                        key,
                        new Window(minute, 1),
                        (before, one) -> before.minute() == minute ? before.more() : one);
        int left = SECONDS - (int) Math.floorMod(second, (long) SECONDS);
        return new Count(limit, window.requests(), left);
    }

    private record Window(long minute, int requests) {

        Window more() {
            return new Window(minute, requests + 1);
        }
    }

    /** Where somebody stands in this minute, and in how many seconds the next one begins. */
    record Count(int limit, int requests, int resetSeconds) {

        /** A limit of nothing is none. */
        boolean isTooMany() {
            return limit > 0 && requests > limit;
        }

        int remaining() {
            return Math.max(0, limit - requests);
        }
    }
}
