package io.guichet.persistence.shared;

import io.guichet.application.access.port.Invitations;
import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.persistence.access.JpaInvitations;
import io.guichet.persistence.audit.JpaAuditTrail;
import io.guichet.persistence.identity.JpaAccessTokens;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.identity.JpaFindProfile;
import io.guichet.persistence.identity.JpaListCustomers;
import io.guichet.persistence.identity.JpaListSellers;
import io.guichet.persistence.identity.JpaProfiles;
import io.guichet.persistence.identity.JpaSellers;

/** The stores of who sells, who pays and who signs in. */
abstract class JpaPeople extends JpaPayouts {

    @Override
    public Sellers sellers() {
        return new JpaSellers(em);
    }

    @Override
    public Customers customers() {
        return new JpaCustomers(em);
    }

    @Override
    public Profiles profiles() {
        return new JpaProfiles(em);
    }

    @Override
    public AccessTokens accessTokens() {
        return new JpaAccessTokens(em);
    }

    @Override
    public Invitations invitations() {
        return new JpaInvitations(em);
    }

    @Override
    public AuditTrail audit() {
        return new JpaAuditTrail(em);
    }

    @Override
    public ListAudit listAudit() {
        return new JpaAuditTrail(em);
    }

    @Override
    public FindProfile findProfile() {
        return new JpaFindProfile(em);
    }

    @Override
    public ListSellers listSellers() {
        return new JpaListSellers(em);
    }

    @Override
    public ListCustomers listCustomers() {
        return new JpaListCustomers(em);
    }
}
