package io.guichet.wiring.recovery;

import io.guichet.application.audit.PersonalActs;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.People;
import io.guichet.application.profile.port.Phones;
import io.guichet.application.recovery.CarryOutRecoveries;
import io.guichet.application.recovery.CarryOutRecoveriesHandler;
import io.guichet.application.recovery.OpenRecovery;
import io.guichet.application.recovery.OpenRecoveryHandler;
import io.guichet.application.recovery.RecoverAccess;
import io.guichet.application.recovery.RecoverAccessHandler;
import io.guichet.application.recovery.RecoveryNews;
import io.guichet.application.recovery.RecoveryStores;
import io.guichet.application.recovery.StopRecovery;
import io.guichet.application.recovery.StopRecoveryHandler;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.recovery.JpaRecoveries;
import io.guichet.wiring.shared.Chance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Builds the cases of people who lost what lets them in. */
@ApplicationScoped
public class RecoveryWiring {

    @Produces
    @Singleton
    RecoveryStores recoveryStores(
            EntityManager entityManager,
            People people,
            Phones phones,
            SecondFactors factors,
            StepUps stepUps,
            IpRulesBook ipRules) {
        return new RecoveryStores(
                new JpaRecoveries(entityManager), people, phones, factors, stepUps, ipRules);
    }

    @Produces
    @Singleton
    RecoveryNews recoveryNews(Profiles profiles, LinkMail mail, Outbox outbox, PersonalActs acts) {
        return new RecoveryNews(profiles, mail, outbox, acts);
    }

    @Produces
    @Singleton
    OpenRecovery openRecovery(
            RecoveryStores stores, RecoveryNews news, Transactions transactions, Clock clock) {
        return new OpenRecoveryHandler(stores, news, transactions, clock);
    }

    @Produces
    @Singleton
    RecoverAccess recoverAccess(
            RecoveryStores stores,
            RecoveryNews news,
            Chance chance,
            Transactions transactions,
            Clock clock) {
        return new RecoverAccessHandler(stores, news, chance::digits, transactions, clock);
    }

    @Produces
    @Singleton
    StopRecovery stopRecovery(
            RecoveryStores stores, RecoveryNews news, Transactions transactions, Clock clock) {
        return new StopRecoveryHandler(stores, news, transactions, clock);
    }

    @Produces
    @Singleton
    CarryOutRecoveries carryOutRecoveries(
            RecoveryStores stores, RecoveryNews news, Transactions transactions, Clock clock) {
        return new CarryOutRecoveriesHandler(stores, news, transactions, clock);
    }
}
