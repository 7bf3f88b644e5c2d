package io.guichet.persistence.shared;

import io.guichet.application.access.port.EndingTokens;
import io.guichet.application.access.port.GoneServers;
import io.guichet.application.access.port.Invitations;
import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.contact.port.ContactChanges;
import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Leftovers;
import io.guichet.application.erasure.port.OldDocuments;
import io.guichet.application.erasure.port.Ties;
import io.guichet.application.factor.port.Passkeys;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.handover.port.Handovers;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.profile.port.Phones;
import io.guichet.application.recovery.port.Recoveries;
import io.guichet.application.staff.port.StaffMembers;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.standing.port.Presences;
import io.guichet.application.standing.port.RestrictedModes;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.persistence.access.JpaGoneServers;
import io.guichet.persistence.access.JpaInvitations;
import io.guichet.persistence.audit.JpaAuditTrail;
import io.guichet.persistence.billing.JpaOldDocuments;
import io.guichet.persistence.contact.JpaContactChanges;
import io.guichet.persistence.erasure.JpaErasure;
import io.guichet.persistence.erasure.JpaLeftovers;
import io.guichet.persistence.factor.JpaPasskeys;
import io.guichet.persistence.factor.JpaSecondFactors;
import io.guichet.persistence.factor.JpaStepUps;
import io.guichet.persistence.handover.JpaHandovers;
import io.guichet.persistence.identity.JpaAccessTokens;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.identity.JpaEndingTokens;
import io.guichet.persistence.identity.JpaFindProfile;
import io.guichet.persistence.identity.JpaIpRules;
import io.guichet.persistence.identity.JpaListCustomers;
import io.guichet.persistence.identity.JpaListSellers;
import io.guichet.persistence.identity.JpaProfiles;
import io.guichet.persistence.identity.JpaSellers;
import io.guichet.persistence.identity.JpaStaffMembers;
import io.guichet.persistence.profile.JpaPhones;
import io.guichet.persistence.recovery.JpaRecoveries;
import io.guichet.persistence.session.JpaSignIn;
import io.guichet.persistence.standing.JpaCustomerHolds;
import io.guichet.persistence.standing.JpaPresences;
import io.guichet.persistence.standing.JpaRestrictedModes;
import io.guichet.persistence.subscription.JpaOptionHosts;
import io.guichet.testing.erasure.ErasureStores;
import io.guichet.testing.factor.FactorStores;
import io.guichet.testing.session.SignInStores;

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
    public OptionHosts optionHosts() {
        return new JpaOptionHosts(em);
    }

    @Override
    public Profiles profiles() {
        return new JpaProfiles(em);
    }

    @Override
    public StaffMembers staffMembers() {
        return new JpaStaffMembers(em);
    }

    @Override
    public AccessTokens accessTokens() {
        return new JpaAccessTokens(em);
    }

    @Override
    public EndingTokens endingTokens() {
        return new JpaEndingTokens(em);
    }

    @Override
    public Invitations invitations() {
        return new JpaInvitations(em);
    }

    @Override
    public GoneServers goneServers() {
        return new JpaGoneServers(em);
    }

    @Override
    public Handovers handovers() {
        return new JpaHandovers(em);
    }

    @Override
    public ContactChanges contactChanges() {
        return new JpaContactChanges(em);
    }

    @Override
    public SignInStores signIn() {
        return new JpaSignIn(em, encryption);
    }

    @Override
    public IpRulesBook ipRules() {
        return new JpaIpRules(em);
    }

    @Override
    public Phones phones() {
        return new JpaPhones(em, encryption);
    }

    @Override
    public CustomerHolds customerHolds() {
        return new JpaCustomerHolds(em);
    }

    @Override
    public Presences presences() {
        return new JpaPresences(em);
    }

    @Override
    public RestrictedModes restrictedModes() {
        return new JpaRestrictedModes(em);
    }

    @Override
    public ErasureStores erasing() {
        JpaErasure erasure = new JpaErasure(em);
        return new Erasing(erasure, erasure, new JpaLeftovers(em), new JpaOldDocuments(em));
    }

    @Override
    public Recoveries recoveries() {
        return new JpaRecoveries(em);
    }

    @Override
    public FactorStores factor() {
        return new Factors(
                new JpaSecondFactors(em, encryption), new JpaStepUps(em), new JpaPasskeys(em));
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
        return new JpaListSellers(sellers());
    }

    @Override
    public ListCustomers listCustomers() {
        return new JpaListCustomers(em);
    }

    private record Erasing(Erasure erasure, Ties ties, Leftovers leftovers, OldDocuments old)
            implements ErasureStores {}

    private record Factors(SecondFactors factors, StepUps stepUps, Passkeys passkeys)
            implements FactorStores {}
}
