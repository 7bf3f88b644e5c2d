package io.guichet.domain.recovery;

import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.RecoveryCase.Check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who saw what in a case; {@code opener} began it. Of each proof the last look counts. */
record Seen(ProfileId opener, List<Check> checks) {

    Optional<Check> last(Proof proof) {
        return of(proof).reduce((earlier, later) -> later);
    }

    /** Whether anything that counts was seen by him. */
    boolean isShownBy(ProfileId who) {
        return Stream.of(Proof.values())
                .flatMap(proof -> last(proof).stream())
                .anyMatch(check -> check.passed() && check.by().equals(who));
    }

    /** Whether something counts now that somebody else saw fail. */
    boolean isAgainst(ProfileId who) {
        return Stream.of(Proof.values())
                .filter(proof -> last(proof).filter(Check::passed).isPresent())
                .anyMatch(proof -> isOpposed(who, proof));
    }

    /**
     * Whether somebody else saw it fail, and neither he himself saw it pass later nor a third
     * person: one who neither is {@code who} nor opened the case.
     */
    boolean isOpposed(ProfileId who, Proof proof) {
        List<Check> all = of(proof).toList();
        Set<ProfileId> interested = Set.copyOf(List.of(opener, who));
        return IntStream.range(0, all.size())
                .filter(index -> !all.get(index).passed() && !all.get(index).by().equals(who))
                .anyMatch(
                        index ->
                                all.subList(index + 1, all.size()).stream()
                                        .filter(Check::passed)
                                        .map(Check::by)
                                        .noneMatch(
                                                by ->
                                                        by.equals(all.get(index).by())
                                                                || !interested.contains(by)));
    }

    private Stream<Check> of(Proof proof) {
        return checks.stream().filter(check -> check.proof() == proof);
    }
}
