package io.guichet.wiring.staff;

import io.guichet.application.audit.Acts;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.OtherWaysIn;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;
import io.guichet.application.staff.KeepStaff;
import io.guichet.application.staff.KeepStaffHandler;
import io.guichet.application.staff.StaffBook;
import io.guichet.persistence.identity.JpaStaffMembers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Builds what keeps the members of staff. */
@ApplicationScoped
public class StaffWiring {

    @Produces
    @Singleton
    StaffBook staffBook(
            EntityManager entityManager,
            Profiles profiles,
            WebSessions sessions,
            OtherWaysIn otherWays) {
        return new StaffBook(profiles, new JpaStaffMembers(entityManager), sessions, otherWays);
    }

    @Produces
    @Singleton
    KeepStaff keepStaff(StaffBook book, LinkMail mail, Acts acts, Transactions transactions) {
        return new KeepStaffHandler(book, mail, acts, transactions);
    }
}
