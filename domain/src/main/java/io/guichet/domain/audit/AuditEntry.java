package io.guichet.domain.audit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody did, as it was written down, and never changed since: its seal is the SHA-256 of
 * all it says and of the seal before it in its chain.
 *
 * @param number counts the entries of the chain from 1
 * @param result what came of it, {@code made} or {@code no-such-customer} for instance
 * @param before what was there, empty if nothing or not told
 * @param after what is there now or was asked for
 */
public record AuditEntry(
        String chain,
        long number,
        Instant at,
        Act act,
        String result,
        String before,
        String after,
        String previous) {

    /** The seal before the first entry of a chain. */
    public static final String GENESIS = "0".repeat(64);

    /** The chain of what is about no customer and done by no profile. */
    public static final String INSTALLATION = "installation";

    /** The chain of the versions of the product that were started, one after the other. */
    public static final String VERSIONS = "versions";

    public AuditEntry {
        requireNonNull(chain, "chain");
        requireNonNull(at, "at");
        requireNonNull(act, "act");
        requireNonNull(result, "result");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(previous, "previous");
    }

    public static String chainOf(CustomerNumber customer) {
        return "customer/" + customer;
    }

    public static String chainOf(ProfileId profile) {
        return "profile/" + profile.value();
    }

    public String seal() {
        Act.Actor actor = act.actor();
        List<Object> parts =
                List.of(
                        chain,
                        number,
                        at,
                        actor.profile().map(ProfileId::value),
                        actor.token(),
                        actor.chat(),
                        actor.staff(),
                        act.customer(),
                        act.what(),
                        act.address(),
                        result,
                        before,
                        after,
                        previous);
        return Sha256.hex(
                parts.stream()
                        .map(Object::toString)
                        .map(text -> text.length() + ":" + text)
                        .collect(Collectors.joining("\n")));
    }
}
