package io.guichet.application.factor;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.time.Duration;

/** Decides whether somebody has to confirm his second factor before he goes on. */
public interface StepUp {

    Duration FRESH_FOR = Duration.ofMinutes(5);

    Verdict check(ProfileId profile, Entrance entrance, Need need);

    /** What an act takes of a second factor, the least first. */
    enum Need {
        NONE,
        /** A fresh one of whoever has one. */
        FRESH,
        /** A fresh one; whoever has none may not do it at all. */
        ALWAYS;

        public Need or(Need other) {
            requireNonNull(other, "other");
            return compareTo(other) < 0 ? other : this;
        }
    }

    /** What is to be done. */
    enum Verdict {
        GO_ON,
        CONFIRM,
        ENROL
    }
}
