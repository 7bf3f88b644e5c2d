package io.guichet.domain.policy;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

/**
 * One step of what follows when an invoice stays unpaid: so many days from a day, negative before
 * it. {@code code} is unique in a policy and names the step in what it leads to.
 */
public record DunningStep(String code, Anchor anchor, int days, Act act) {

    private static final int FURTHEST = 365;

    public DunningStep {
        requireNonNull(anchor, "anchor");
        requireNonNull(act, "act");
        if (!code.matches("[a-z0-9][a-z0-9-]{0,29}")) {
            throw new InvalidValueException("invalid-step-code");
        }
        if (days < -FURTHEST || days > FURTHEST || (anchor != Anchor.DUE && days < 0)) {
            throw new InvalidValueException("invalid-step-day");
        }
        if (act.isEnd() && anchor != Anchor.SUSPENSION) {
            throw new InvalidValueException("invalid-step-anchor");
        }
        if (act == Act.LATE_FEE && (anchor != Anchor.DUE || days < 1)) {
            throw new InvalidValueException("invalid-step-day");
        }
    }
}
