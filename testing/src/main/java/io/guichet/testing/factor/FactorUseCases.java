package io.guichet.testing.factor;

import static io.guichet.application.factor.PasswordProof.Result.RIGHT;
import static io.guichet.application.factor.PasswordProof.Result.WRONG;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.ConfirmFactorHandler;
import io.guichet.application.factor.FactorCheck;
import io.guichet.application.factor.FactorNews;
import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Asked;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Begun;
import io.guichet.application.factor.KeepSecondFactors.Wanted;
import io.guichet.application.factor.KeepSecondFactorsHandler;
import io.guichet.application.factor.PasskeyCheck;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.PasswordProof;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUpHandler;
import io.guichet.application.factor.port.Totp;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import java.time.Clock;

/** The use cases of second factors over stores in memory, and somebody with a phone. */
public record FactorUseCases(InMemoryStores stores, Clock clock) {

    /** Everybody's. */
    public static final String PASSWORD = "plum tree by the lake";

    public static final Wanted PHONE = new Wanted(FactorKind.TOTP, "phone", PASSWORD);

    private static final Totp TOTP = new PlainTotp();

    public StepUp stepUp() {
        return new StepUpHandler(
                stores.factor().factors(), stores.factor().stepUps(), stores.transactions(), clock);
    }

    public ConfirmFactor confirmFactor() {
        return new ConfirmFactorHandler(
                check(),
                stores.factor().stepUps(),
                () -> Samples.hash().substring(0, 22),
                stores.transactions(),
                clock);
    }

    public KeepSecondFactors keepSecondFactors() {
        return keepSecondFactors((profile, password) -> password.equals(PASSWORD) ? RIGHT : WRONG);
    }

    public KeepSecondFactors keepSecondFactors(PasswordProof proof) {
        return new KeepSecondFactorsHandler(
                new KeepSecondFactorsHandler.Stores(
                        stores.factor().factors(),
                        stores.factor().stepUps(),
                        stores.profiles(),
                        stores.signIn().credentials(),
                        proof),
                check(),
                new KeepSecondFactorsHandler.Drawing(TOTP, text -> "<svg>" + text + "</svg>"),
                () -> BackupCode.of(Samples.hash().substring(0, 10).getBytes(US_ASCII)),
                stores.transactions(),
                clock);
    }

    /** What an authenticator application shows at this moment. */
    public String code(SecondFactor factor) {
        return TOTP.code(factor.secret(), Attempts.stepOf(clock.instant()));
    }

    /** Enrols an authenticator application of this person, by the entrance he came in by. */
    public SecondFactor enrol(ProfileId profile, Entrance entrance) {
        SecondFactor factor =
                ((Begun) keepSecondFactors().begin(profile, entrance, PHONE)).factor();
        keepSecondFactors().confirm(profile, entrance, factor.id(), new Proof.Code(code(factor)));
        return factor;
    }

    /** Enrols a passkey of this id. */
    public SecondFactor enrolPasskey(ProfileId profile, Entrance entrance, String credential) {
        Asked asked =
                (Asked)
                        keepSecondFactors()
                                .begin(
                                        profile,
                                        entrance,
                                        new Wanted(FactorKind.PASSKEY, credential, PASSWORD));
        keepSecondFactors()
                .confirm(
                        profile,
                        entrance,
                        asked.factor().id(),
                        new Proof.Signed(PlainPasskeys.makes(asked.request(), credential)));
        return asked.factor().confirm();
    }

    /** A passkey of this id signs what is asked there now. */
    public Proof signed(ProfileId profile, Entrance entrance, String credential, long counter) {
        PasskeyRequest request = confirmFactor().askPasskey(profile, entrance).orElseThrow();
        return new Proof.Signed(PlainPasskeys.signs(request, credential, counter));
    }

    /** This person confirmed it there just now. */
    public void confirmed(ProfileId profile, Entrance entrance) {
        stores.transactions()
                .required(
                        () -> {
                            stores.factor().stepUps().note(profile, entrance, clock.instant());
                            return true;
                        });
    }

    public FactorCheck check() {
        return new FactorCheck(
                stores.factor().factors(),
                new PasskeyCheck(
                        stores.factor().passkeys(),
                        stores.factor().stepUps(),
                        new PlainPasskeys(),
                        () -> Samples.hash().substring(0, 43)),
                TOTP,
                new FactorNews(stores.news()));
    }
}
