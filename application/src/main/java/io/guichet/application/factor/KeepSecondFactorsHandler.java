package io.guichet.application.factor;

import io.guichet.application.factor.port.QrCode;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.factor.port.Totp;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks {@link FactorCheck} for every code, so that guessing here is as slow as anywhere. */
public final class KeepSecondFactorsHandler implements KeepSecondFactors {

    private final Stores stores;
    private final FactorCheck check;
    private final Drawing drawing;
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
        this.drawing = drawing;
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
                                stores.factors().codesLeft(profile)));
    }

    @Override
    public Beginning begin(ProfileId profile, String written, String password) {
        SecondFactor factor =
                SecondFactor.begin(profile, written, drawing.totp().newSecret(), clock.instant());
        boolean first = !transactions.required(() -> stores.factors().isEnrolled(profile));
        Optional<String> known = transactions.required(() -> stores.credentials().find(profile));
        PasswordProof.Result proof =
                first ? stores.proof().prove(profile, password) : PasswordProof.Result.RIGHT;
        return switch (proof) {
            case WRONG -> new Beginning.WrongPassword();
            case TOO_OFTEN -> new Beginning.TooManyTries();
            case RIGHT -> begun(factor, known);
        };
    }

    private Beginning begun(SecondFactor factor, Optional<String> known) {
        String email =
                transactions.required(() -> stores.profiles().find(factor.profile())).stream()
                        .map(Profiles.Profile::email)
                        .findFirst()
                        .orElse("");
        String uri = OtpUri.of(email, factor);
        Beginning begun = new Beginning.Begun(factor, uri, drawing.qrCode().svg(uri));
        return transactions.required(() -> stored(factor, known, begun));
    }

    /** The password is looked at again, locked: nothing is begun with one that is changed. */
    private Beginning stored(SecondFactor factor, Optional<String> known, Beginning begun) {
        if (!stores.credentials().lock(factor.profile()).equals(known)) {
            return new Beginning.WrongPassword();
        }
        stores.factors().lock(factor.profile());
        stores.factors().removeBegun(factor.profile());
        if (stores.factors().of(factor.profile()).size() >= SecondFactor.MOST) {
            return new Beginning.TooManyFactors();
        }
        stores.factors().add(factor);
        return begun;
    }

    @Override
    public Outcome confirm(ProfileId profile, Entrance entrance, UUID id, String code) {
        Instant now = clock.instant();
        return transactions.required(
                () ->
                        find(profile, id)
                                .filter(factor -> factor.isWaitingAt(now))
                                .map(factor -> confirm(factor, entrance, code, now))
                                .orElseGet(Outcome.NoSuchFactor::new));
    }

    private Outcome confirm(SecondFactor factor, Entrance entrance, String code, Instant now) {
        Tried tried = check.one(factor, code, now);
        if (!(tried instanceof Tried.Confirmed)) {
            return new Outcome.Refused(tried);
        }
        boolean first = !stores.factors().isEnrolled(factor.profile());
        stores.factors().confirm(factor.id(), factor.profile());
        stores.stepUps().note(factor.profile(), entrance, now);
        tell(factor, Notice.Kind.FACTOR_ADDED, Letter.Kind.FACTOR_ADDED);
        return new Outcome.Done(first ? replaced(factor.profile()) : List.of());
    }

    @Override
    public Outcome remove(ProfileId profile, UUID id, String code) {
        Instant now = clock.instant();
        return transactions.required(
                () ->
                        find(profile, id)
                                .filter(SecondFactor::confirmed)
                                .map(factor -> remove(factor, code, now))
                                .orElseGet(Outcome.NoSuchFactor::new));
    }

    private Outcome remove(SecondFactor factor, String code, Instant now) {
        Tried tried = check.any(factor.profile(), code, now);
        if (!(tried instanceof Tried.Confirmed)) {
            return new Outcome.Refused(tried);
        }
        stores.factors().remove(factor.id(), factor.profile());
        if (!stores.factors().isEnrolled(factor.profile())) {
            stores.factors().replaceCodes(factor.profile(), List.of());
            stores.stepUps().forget(factor.profile());
        }
        tell(factor, Notice.Kind.FACTOR_REMOVED, Letter.Kind.FACTOR_REMOVED);
        return new Outcome.Done(List.of());
    }

    @Override
    public Outcome newCodes(ProfileId profile, String code) {
        Instant now = clock.instant();
        return transactions.required(
                () -> {
                    Tried tried = check.any(profile, code, now);
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

    private void tell(SecondFactor factor, Notice.Kind inChats, Letter.Kind byMail) {
        String about = factor.id().toString();
        check.tell(factor.profile(), inChats, byMail, about, Map.of("factor", factor.name()));
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
