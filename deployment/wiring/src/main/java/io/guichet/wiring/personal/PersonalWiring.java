package io.guichet.wiring.personal;

import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.personal.ExportPerson;
import io.guichet.application.personal.ExportPersonHandler;
import io.guichet.application.personal.PersonalData;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.query.ListServices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds the archive of what is kept about a person. */
@ApplicationScoped
public class PersonalWiring {

    @Produces
    @Singleton
    PersonalData.Doors personalDoors(
            AccessTokens tokens, SecondFactors factors, IpRulesBook ipRules, WebSessions sessions) {
        return new PersonalData.Doors(tokens, factors, ipRules, sessions);
    }

    @Produces
    @Singleton
    PersonalData personalData(
            PersonalData.Doors doors,
            Customers customers,
            ListServices listServices,
            ListAudit listAudit,
            Transactions transactions) {
        return new PersonalData(doors, customers, listServices, listAudit, transactions);
    }

    @Produces
    @Singleton
    ExportPerson exportPerson(
            FindProfile findProfile,
            PersonalData data,
            ExportInvoices exportInvoices,
            ExportPayments exportPayments,
            ArchiveWriter archives,
            Clock clock) {
        return new ExportPersonHandler(
                findProfile, data, exportInvoices, exportPayments, archives, clock);
    }
}
