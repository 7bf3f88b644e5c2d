package io.guichet.wiring.staff;

import io.guichet.application.access.MayEnter;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.OtherWaysIn;
import io.guichet.application.profile.People;
import io.guichet.application.session.SecondFactorNeed;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Transactions;
import io.guichet.application.staff.AbleToSignIn;
import io.guichet.application.staff.KeepStaff;
import io.guichet.application.staff.KeepStaffHandler;
import io.guichet.application.staff.NoProvider;
import io.guichet.application.staff.SignInAtProvider;
import io.guichet.application.staff.SignInAtProviderHandler;
import io.guichet.application.staff.StaffAtProvider;
import io.guichet.application.staff.StaffBook;
import io.guichet.persistence.identity.JpaStaffMembers;
import io.guichet.persistence.staff.JpaProviderSignIns;
import io.guichet.security.staff.OidcProvider;
import io.guichet.wiring.shared.Chance;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.util.Optional;

/** Builds what keeps the members of staff. */
@ApplicationScoped
public class StaffWiring {

    @Produces
    @Singleton
    StaffBook staffBook(
            EntityManager entityManager,
            People people,
            OtherWaysIn otherWays,
            ProviderSettings provider) {
        AbleToSignIn able =
                new AbleToSignIn(
                        people.credentials(),
                        otherWays.factors(),
                        new JpaProviderSignIns(entityManager),
                        Optional.of(provider)
                                .filter(ProviderSettings::isSet)
                                .map(ProviderSettings::terms));
        return new StaffBook(people, new JpaStaffMembers(entityManager), otherWays, able);
    }

    @Produces
    @Singleton
    SignInAtProviderHandler.Door providerDoor(
            WebSessions sessions,
            SecondFactorNeed secondFactor,
            MayEnter mayEnter,
            PersonalActs acts,
            Chance chance) {
        return new SignInAtProviderHandler.Door(
                sessions, secondFactor, mayEnter, acts, chance::secret);
    }

    /** Only where the operator has a provider. */
    @Produces
    @Singleton
    SignInAtProvider signInAtProvider(
            EntityManager entityManager,
            StaffBook book,
            SignInAtProviderHandler.Door door,
            ProviderSettings provider,
            Transactions transactions,
            Clock clock) {
        if (!provider.isSet()) {
            return new NoProvider();
        }
        return new SignInAtProviderHandler(
                new OidcProvider(provider.oidc(), clock),
                new StaffAtProvider(book, new JpaProviderSignIns(entityManager), provider.terms()),
                door,
                transactions,
                clock);
    }

    @Produces
    @Singleton
    ProviderSettings providerSettings(Settings settings, Installation installation) {
        return new ProviderSettings(settings, installation);
    }

    @Produces
    @Singleton
    KeepStaff keepStaff(StaffBook book, LinkMail mail, Transactions transactions) {
        return new KeepStaffHandler(book, mail, transactions);
    }
}
