package io.guichet.testing.factor;

import io.guichet.application.factor.Challenge;
import io.guichet.application.factor.PasskeyChallenge;
import io.guichet.application.factor.PasskeyChallenge.Purpose;
import io.guichet.application.factor.port.StepUps;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Optional;

/** Confirmations and challenges in memory. */
public final class InMemoryStepUps implements StepUps {

    private final InMemoryTransactions transactions;
    private final Table<Place, Noted> confirmed;
    private final Table<String, Challenge> challenges;
    private final Table<Asked, PasskeyChallenge> asked;

    public InMemoryStepUps(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.confirmed = new Table<>(transactions);
        this.challenges = new Table<>(transactions);
        this.asked = new Table<>(transactions);
    }

    @Override
    public void note(ProfileId profile, Entrance entrance, Instant at) {
        transactions.requireUnderWay();
        Place place = new Place(profile, entrance);
        confirmed.put(place, new Noted(place, at));
    }

    @Override
    public Optional<Instant> confirmedAt(ProfileId profile, Entrance entrance) {
        return confirmed.find(new Place(profile, entrance)).map(Noted::at);
    }

    @Override
    public void forget(ProfileId profile) {
        transactions.requireUnderWay();
        confirmed
                .rows()
                .map(Noted::place)
                .filter(place -> place.profile().equals(profile))
                .forEach(confirmed::remove);
        asked.rows()
                .filter(challenge -> challenge.profile().equals(profile))
                .map(Asked::of)
                .toList()
                .forEach(asked::remove);
    }

    @Override
    public void add(Challenge challenge, String codeHash) {
        transactions.requireUnderWay();
        challenges.add(codeHash, challenge);
    }

    @Override
    public Optional<Challenge> find(String codeHash, Instant now) {
        return challenges.find(codeHash).filter(waiting -> now.isBefore(waiting.expiresAt()));
    }

    @Override
    public boolean use(String codeHash, Instant now) {
        transactions.requireUnderWay();
        return find(codeHash, now).map(waiting -> challenges.remove(codeHash)).orElse(false);
    }

    @Override
    public void ask(PasskeyChallenge challenge) {
        transactions.requireUnderWay();
        asked.put(Asked.of(challenge), challenge);
    }

    @Override
    public Optional<PasskeyChallenge> take(
            ProfileId profile, Entrance entrance, Purpose purpose, Instant now) {
        transactions.requireUnderWay();
        Asked where = new Asked(profile, entrance, purpose);
        Optional<PasskeyChallenge> challenge = asked.find(where);
        challenge.ifPresent(used -> asked.remove(where));
        return challenge.filter(one -> now.isBefore(one.expiresAt()));
    }

    private record Asked(ProfileId profile, Entrance entrance, Purpose purpose) {

        static Asked of(PasskeyChallenge challenge) {
            return new Asked(challenge.profile(), challenge.entrance(), challenge.purpose());
        }
    }

    private record Place(ProfileId profile, Entrance entrance) {}

    private record Noted(Place place, Instant at) {}
}
