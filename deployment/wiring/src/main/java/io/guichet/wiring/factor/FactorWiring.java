package io.guichet.wiring.factor;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.ConfirmFactorHandler;
import io.guichet.application.factor.FactorCheck;
import io.guichet.application.factor.FactorNews;
import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactorsHandler;
import io.guichet.application.factor.PasskeyCheck;
import io.guichet.application.factor.PasswordProof;
import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUpHandler;
import io.guichet.application.factor.port.Passkeys;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.factor.port.Totp;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.factor.JpaPasskeys;
import io.guichet.persistence.factor.JpaSecondFactors;
import io.guichet.persistence.factor.JpaStepUps;
import io.guichet.persistence.shared.Encryption;
import io.guichet.security.factor.OtpCodes;
import io.guichet.security.factor.SvgQrCode;
import io.guichet.security.factor.WebAuthnPasskeys;
import io.guichet.wiring.shared.Chance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Builds the use cases of second factors and puts the database behind them. */
@ApplicationScoped
public class FactorWiring {

    @Produces
    @Singleton
    SecondFactors secondFactors(EntityManager entityManager, Encryption encryption) {
        return new JpaSecondFactors(entityManager, encryption);
    }

    @Produces
    @Singleton
    StepUps stepUps(EntityManager entityManager) {
        return new JpaStepUps(entityManager);
    }

    @Produces
    @Singleton
    Totp totp() {
        return new OtpCodes();
    }

    @Produces
    @Singleton
    Passkeys passkeys(EntityManager entityManager) {
        return new JpaPasskeys(entityManager);
    }

    @Produces
    @Singleton
    PasskeyCheck passkeyCheck(
            Passkeys passkeys, StepUps stepUps, Installation installation, Chance chance) {
        return new PasskeyCheck(
                passkeys, stepUps, new WebAuthnPasskeys(installation.publicUrl()), chance::secret);
    }

    @Produces
    @Singleton
    FactorNews factorNews(PersonalNews news) {
        return new FactorNews(news);
    }

    @Produces
    @Singleton
    FactorCheck factorCheck(
            SecondFactors factors, PasskeyCheck passkeys, Totp totp, FactorNews news) {
        return new FactorCheck(factors, passkeys, totp, news);
    }

    @Produces
    @Singleton
    StepUp stepUp(SecondFactors factors, StepUps stepUps, Transactions transactions, Clock clock) {
        return new StepUpHandler(factors, stepUps, transactions, clock);
    }

    @Produces
    @Singleton
    ConfirmFactor confirmFactor(
            FactorCheck check,
            StepUps stepUps,
            Chance chance,
            Transactions transactions,
            Clock clock) {
        return new ConfirmFactorHandler(check, stepUps, chance::code, transactions, clock);
    }

    @Produces
    @Singleton
    KeepSecondFactors keepSecondFactors(
            Stores stores,
            FactorCheck check,
            Chance chance,
            Transactions transactions,
            Clock clock) {
        return new KeepSecondFactorsHandler(
                stores.all(),
                check,
                new KeepSecondFactorsHandler.Drawing(stores.totp(), new SvgQrCode()),
                chance::backupCode,
                transactions,
                clock);
    }

    @Produces
    @Singleton
    Stores stores(
            SecondFactors factors,
            StepUps stepUps,
            Profiles profiles,
            Credentials credentials,
            PasswordProof proof,
            Totp totp) {
        return new Stores(
                new KeepSecondFactorsHandler.Stores(factors, stepUps, profiles, credentials, proof),
                totp);
    }

    /** Where second factors are kept and what makes their codes. */
    record Stores(KeepSecondFactorsHandler.Stores all, Totp totp) {}
}
