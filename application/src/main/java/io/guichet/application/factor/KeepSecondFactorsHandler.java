package io.guichet.application.factor;

import io.guichet.application.factor.port.QrCode;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.factor.port.Totp;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks {@link FactorCheck} for every code, so that guessing here is as slow as anywhere. */
public final class KeepSecondFactorsHandler implements KeepSecondFactors {

    private final Stores stores;
    private final FactorCheck check;
    private final FactorBeginnings beginnings;
    private final Supplier<BackupCode> codes;
    private final Transactions transactions;
    private final Clock clock;

    public KeepSecondFactorsHandler(
            Stores stores,
            FactorCheck check,
            Drawing drawing,
            Supplier<BackupCode> codes,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.check = check;
        this.beginnings = new FactorBeginnings(stores, check, drawing, transactions, clock);
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Held show(ProfileId profile) {
        return transactions.required(
                () ->
                        new Held(
                                stores.factors().of(profile).stream()
                                        .filter(SecondFactor::confirmed)
                                        .toList(),
                                check.passkeys(profile),
                                stores.factors().codesLeft(profile)));
    }

    @Override
    public Beginning begin(ProfileId profile, Entrance entrance, Wanted wanted) {
        return beginnings.begin(profile, entrance, wanted);
    }

    @Override
    public Outcome confirm(ProfileId profile, Entrance entrance, UUID id, Proof proof) {
        Instant now = clock.instant();
        return transactions.required(
                () ->
                        find(profile, id)
                                .filter(factor -> factor.isWaitingAt(now))
                                .map(factor -> confirm(factor, entrance, proof, now))
                                .orElseGet(Outcome.NoSuchFactor::new));
    }

    private Outcome confirm(SecondFactor factor, Entrance entrance, Proof proof, Instant now) {
        Tried tried = check.one(factor, entrance, proof, now);
        if (!(tried instanceof Tried.Confirmed)) {
            return new Outcome.Refused(tried);
        }
        boolean first = !stores.factors().isEnrolled(factor.profile());
        stores.factors().confirm(factor.id(), factor.profile());
        stores.stepUps().note(factor.profile(), entrance, now);
        check.news().added(factor);
        return new Outcome.Done(first ? replaced(factor.profile()) : List.of());
    }

    @Override
    public Outcome remove(ProfileId profile, Entrance entrance, UUID id, Proof proof) {
        Instant now = clock.instant();
        return transactions.required(
                () ->
                        find(profile, id)
                                .filter(SecondFactor::confirmed)
                                .map(factor -> remove(factor, entrance, proof, now))
                                .orElseGet(Outcome.NoSuchFactor::new));
    }

    private Outcome remove(SecondFactor factor, Entrance entrance, Proof proof, Instant now) {
        Tried tried = check.any(factor.profile(), entrance, proof, now);
        if (!(tried instanceof Tried.Confirmed)) {
            return new Outcome.Refused(tried);
        }
        stores.factors().remove(factor.id(), factor.profile());
        if (!stores.factors().isEnrolled(factor.profile())) {
            stores.factors().replaceCodes(factor.profile(), List.of());
            stores.stepUps().forget(factor.profile());
        }
        check.news().removed(factor);
        return new Outcome.Done(List.of());
    }

    @Override
    public Outcome newCodes(ProfileId profile, Entrance entrance, Proof proof) {
        Instant now = clock.instant();
        return transactions.required(
                () -> {
                    Tried tried = check.any(profile, entrance, proof, now);
                    return tried instanceof Tried.Confirmed
                            ? new Outcome.Done(replaced(profile))
                            : new Outcome.Refused(tried);
                });
    }

    private List<BackupCode> replaced(ProfileId profile) {
        List<BackupCode> fresh = Stream.generate(codes).limit(BackupCode.COUNT).toList();
        stores.factors().replaceCodes(profile, fresh.stream().map(BackupCode::hash).toList());
        return fresh;
    }

    private Optional<SecondFactor> find(ProfileId profile, UUID id) {
        return stores.factors().of(profile).stream()
                .filter(factor -> factor.id().equals(id))
                .findFirst();
    }

    /** Where it is kept, and what proves whose it is. */
    public record Stores(
            SecondFactors factors,
            StepUps stepUps,
            Profiles profiles,
            Credentials credentials,
            PasswordProof proof) {}

    /** What an authenticator application is told with. */
    public record Drawing(Totp totp, QrCode qrCode) {}
}
