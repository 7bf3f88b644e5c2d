package io.guichet.application.policy;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Staff sets how a seller does business from a day on; what held before stays known. */
public interface SetPolicy {

    Outcome set(Command command);

    /**
     * The preset, or else the policy that holds on that day, with these settings and, if given,
     * these steps.
     */
    record Command(
            SellerCode seller,
            LocalDate effectiveFrom,
            Optional<Preset> preset,
            Map<Setting, String> settings,
            Optional<List<DunningStep>> steps,
            String setBy) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(effectiveFrom, "effectiveFrom");
            requireNonNull(preset, "preset");
            settings = Map.copyOf(settings);
            steps = steps.map(List::copyOf);
            requireNonNull(setBy, "setBy");
        }
    }

    /** How it can end; a setting that is not valid is an {@code InvalidValueException}. */
    sealed interface Outcome {

        record Set(DatedPolicy policy) implements Outcome {}

        /** A policy holds from tomorrow at the earliest, so that no day is judged by two. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
