package io.guichet.application.access;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.ProfileId;

/** From where a person may come in: over the interface, with his tokens, and on pages. */
public interface KeepIpRules {

    IpRules show(ProfileId profile);

    /**
     * Puts rules in the place of those there were.
     *
     * @throws io.guichet.domain.shared.InvalidValueException {@code invalid-address-range}
     */
    Outcome change(Command command);

    /**
     * What is wanted.
     *
     * @param address where the person comes from at this moment, empty if it is not known
     * @param evenIfLockedOut whether he means it even if he cannot come in from there any more
     */
    record Command(ProfileId profile, IpRules rules, String address, boolean evenIfLockedOut) {

        public Command {
            requireNonNull(profile, "profile");
            requireNonNull(rules, "rules");
            requireNonNull(address, "address");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Changed(IpRules rules) implements Outcome {}

        /** He would not come in himself; said twice, it is done. */
        record LocksOut(String address) implements Outcome {}

        /** More than {@link IpRules#MOST}. */
        record TooMany() implements Outcome {}
    }
}
