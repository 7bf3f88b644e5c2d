package io.guichet.application.factor;

import io.guichet.application.factor.KeepSecondFactors.Beginning;
import io.guichet.application.factor.KeepSecondFactors.Wanted;
import io.guichet.application.factor.KeepSecondFactorsHandler.Drawing;
import io.guichet.application.factor.KeepSecondFactorsHandler.Stores;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How second factors begin. */
final class FactorBeginnings {

    private final Stores stores;
    private final FactorCheck check;
    private final Drawing drawing;
    private final Transactions transactions;
    private final Clock clock;

    FactorBeginnings(
            Stores stores,
            FactorCheck check,
            Drawing drawing,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.check = check;
        this.drawing = drawing;
        this.transactions = transactions;
        this.clock = clock;
    }

    Beginning begin(ProfileId profile, Entrance entrance, Wanted wanted) {
        SecondFactor factor = factor(profile, wanted);
        boolean first = !transactions.required(() -> stores.factors().isEnrolled(profile));
        Optional<String> known = transactions.required(() -> stores.credentials().find(profile));
        PasswordProof.Result proof =
                first
                        ? stores.proof().prove(profile, wanted.password())
                        : PasswordProof.Result.RIGHT;
        return switch (proof) {
            case WRONG -> new Beginning.WrongPassword();
            case TOO_OFTEN -> new Beginning.TooManyTries();
            case RIGHT -> transactions.required(() -> stored(factor, entrance, known));
        };
    }

    private SecondFactor factor(ProfileId profile, Wanted wanted) {
        Instant now = clock.instant();
        return switch (wanted.kind()) {
            case TOTP ->
                    SecondFactor.begin(profile, wanted.name(), drawing.totp().newSecret(), now);
            case PASSKEY -> SecondFactor.beginPasskey(profile, wanted.name(), now);
        };
    }

    /** The password is looked at again, locked: nothing is begun with one that is changed. */
    private Beginning stored(SecondFactor factor, Entrance entrance, Optional<String> known) {
        if (!stores.credentials().lock(factor.profile()).equals(known)) {
            return new Beginning.WrongPassword();
        }
        stores.factors().lock(factor.profile());
        stores.factors().removeBegun(factor.profile());
        if (stores.factors().of(factor.profile()).size() >= SecondFactor.MOST) {
            return new Beginning.TooManyFactors();
        }
        stores.factors().add(factor);
        return told(factor, entrance);
    }

    private Beginning told(SecondFactor factor, Entrance entrance) {
        String email = stores.profiles().find(factor.profile()).map(Profile::email).orElse("");
        return switch (factor.kind()) {
            case TOTP -> {
                String uri = OtpUri.of(email, factor);
                yield new Beginning.Begun(factor, uri, drawing.qrCode().svg(uri));
            }
            case PASSKEY ->
                    new Beginning.Asked(
                            factor, check.askNew(factor, entrance, email, clock.instant()));
        };
    }
}
