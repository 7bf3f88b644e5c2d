package io.guichet.wiring.personal;

import io.guichet.application.access.port.Invitations;
import io.guichet.application.account.port.Accounts;
import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.OneExport;
import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.contact.port.ContactChanges;
import io.guichet.application.factor.port.Passkeys;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.handover.port.Handovers;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.personal.CustomerBelongings;
import io.guichet.application.personal.CustomerData;
import io.guichet.application.personal.CustomerDealings;
import io.guichet.application.personal.CustomerPeople;
import io.guichet.application.personal.CustomerWishes;
import io.guichet.application.personal.DocumentsInTurn;
import io.guichet.application.personal.ExportPerson;
import io.guichet.application.personal.ExportPersonHandler;
import io.guichet.application.personal.PersonalData;
import io.guichet.application.personal.PersonalNotices;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.profile.port.Phones;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.persistence.recovery.JpaRecoveries;
import io.guichet.persistence.staff.JpaProviderSignIns;
import io.guichet.persistence.standing.JpaPresences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.time.Duration;

/** Builds the archive of what is kept about a person. */
@ApplicationScoped
public class PersonalWiring {

    @Produces
    @Singleton
    PersonalData.Doors personalDoors(
            AccessTokens tokens,
            SecondFactors factors,
            Passkeys passkeys,
            IpRulesBook ipRules,
            WebSessions sessions,
            EntityManager entityManager) {
        return new PersonalData.Doors(
                tokens,
                factors,
                passkeys,
                ipRules,
                sessions,
                new JpaRecoveries(entityManager),
                new JpaPresences(entityManager));
    }

    @Produces
    @Singleton
    PersonalData.Reach personalReach(FindChatLink chats, MailedLinks links, Phones phones) {
        return new PersonalData.Reach(chats, links, phones);
    }

    @Produces
    @Singleton
    PersonalData.AsStaff personalAsStaff(Profiles profiles, EntityManager entityManager) {
        return new PersonalData.AsStaff(profiles, new JpaProviderSignIns(entityManager));
    }

    @Produces
    @Singleton
    PersonalData personalData(
            PersonalData.Doors doors,
            PersonalData.Reach reach,
            PersonalData.AsStaff asStaff,
            Transactions transactions) {
        return new PersonalData(doors, reach, asStaff, transactions);
    }

    @Produces
    @Singleton
    CustomerData.Lists customerLists(
            ListServices services, ListOrders orders, ListStatement statement, ListAudit audit) {
        return new CustomerData.Lists(services, orders, statement, audit);
    }

    @Produces
    @Singleton
    CustomerBelongings customerBelongings(
            Accounts accounts, ListStoredCards cards, Mandates mandates, CustomerHolds holds) {
        return new CustomerBelongings(accounts, cards, mandates, holds);
    }

    @Produces
    @Singleton
    CustomerWishes customerWishes(
            BuyerReferences references, CreditThresholds thresholds, CreditSwitches switches) {
        return new CustomerWishes(references, thresholds, switches);
    }

    @Produces
    @Singleton
    CustomerPeople customerPeople(
            Invitations invitations, ContactChanges contacts, Handovers handovers) {
        return new CustomerPeople(invitations, contacts, handovers);
    }

    @Produces
    @Singleton
    CustomerData customerData(
            Customers customers,
            CustomerData.Lists lists,
            CustomerBelongings belongings,
            CustomerWishes wishes,
            CustomerPeople people,
            Transactions transactions) {
        return new CustomerData(customers, lists, belongings, wishes, people, transactions);
    }

    @Produces
    @Singleton
    CustomerDealings customerDealings(
            ListCharges charges,
            UsageReports usage,
            Contracts contracts,
            Transactions transactions) {
        return new CustomerDealings(charges, usage, contracts, transactions);
    }

    @Produces
    @Singleton
    ExportPersonHandler.Contents personalContents(
            PersonalData person,
            CustomerData customers,
            CustomerDealings dealings,
            PendingNotices notices) {
        return new ExportPersonHandler.Contents(
                person, customers, dealings, new PersonalNotices(notices));
    }

    @Produces
    @Singleton
    DocumentsInTurn documentsInTurn(ExportInvoices exportInvoices, OneExport oneExport) {
        return new DocumentsInTurn(exportInvoices, oneExport, PersonalWiring::pause);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Produces
    @Singleton
    ExportPerson exportPerson(
            FindProfile findProfile,
            ExportPersonHandler.Contents contents,
            DocumentsInTurn documents,
            ExportPayments exportPayments,
            ArchiveWriter archives,
            Clock clock) {
        return new ExportPersonHandler(
                findProfile, contents, documents, exportPayments, archives, clock);
    }
}
