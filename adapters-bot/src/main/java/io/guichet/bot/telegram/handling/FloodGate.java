package io.guichet.bot.telegram.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets at most twenty updates in ten seconds of one person through, and says so once. */
final class FloodGate {

    static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int MOST = 20;
    private static final int PEOPLE = 10_000;

    private final Map<Long, Visits> visits = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Verdict admit(long user, Instant now) {
        Visits his = visits.computeIfAbsent(user, ignored -> new Visits());
        Verdict verdict = his.next(now);
        forgetTheLongestAbsent();
        return verdict;
    }

    private void forgetTheLongestAbsent() {
        if (visits.size() > PEOPLE) {
            Long longestAbsent = visits.keySet().iterator().next();
            visits.remove(longestAbsent);
        }
    }

    /** What happens to an update. */
    enum Verdict {
        ADMITTED,
        /** Refused, and the person is told. */
        TURNED_AWAY,
        /** Refused without another word. */
        IGNORED
    }

    private static final class Visits {

        private final Deque<Instant> admitted = new ArrayDeque<>();
        private boolean told;

        Verdict next(Instant now) {
            Instant windowStart = now.minus(WINDOW);
            while (!admitted.isEmpty() && admitted.peekFirst().isBefore(windowStart)) {
                admitted.removeFirst();
            }
            if (admitted.size() < MOST) {
                admitted.addLast(now);
                told = false;
                return Verdict.ADMITTED;
            }
            if (told) {
                return Verdict.IGNORED;
            }
            told = true;
            return Verdict.TURNED_AWAY;
        }
    }
}
