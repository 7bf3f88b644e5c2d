package io.guichet.wiring.reform;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.policy.port.Policies;
import io.guichet.application.reform.Regimes;
import io.guichet.application.reform.ReportPayments;
import io.guichet.application.reform.ReportPaymentsHandler;
import io.guichet.application.reform.ReportSales;
import io.guichet.application.reform.ReportSalesHandler;
import io.guichet.application.reform.RetryTransmission;
import io.guichet.application.reform.RetryTransmissionHandler;
import io.guichet.application.reform.SalesReports;
import io.guichet.application.reform.Transmit;
import io.guichet.application.reform.TransmitHandler;
import io.guichet.application.reform.port.Collections;
import io.guichet.application.reform.port.ConsumerSales;
import io.guichet.application.reform.port.ForeignSales;
import io.guichet.application.reform.port.Platform;
import io.guichet.application.reform.port.ReformPapers;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.port.OneStopShop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what is told to the tax administration. */
@ApplicationScoped
public class ReformWiring {

    @Produces
    @Singleton
    Regimes regimes(Policies policies) {
        return new Regimes(policies);
    }

    @Produces
    @Singleton
    ReportPaymentsHandler.Told told(
            Collections collections, Transmissions transmissions, ReformPapers papers) {
        return new ReportPaymentsHandler.Told(collections, transmissions, papers);
    }

    @Produces
    @Singleton
    ReportPayments reportPayments(
            Sellers sellers,
            Invoices invoices,
            Regimes regimes,
            ReportPaymentsHandler.Told told,
            Transactions transactions,
            Clock clock) {
        return new ReportPaymentsHandler(sellers, invoices, regimes, told, transactions, clock);
    }

    @Produces
    @Singleton
    SalesReports salesReports(
            Regimes regimes,
            ConsumerSales sales,
            ForeignSales abroad,
            OneStopShop oneStopShop,
            Invoices invoices) {
        return new SalesReports(regimes, sales, abroad, oneStopShop, invoices);
    }

    @Produces
    @Singleton
    ReportSales reportSales(
            Sellers sellers,
            SalesReports reports,
            Transmissions transmissions,
            ReformPapers papers,
            Transactions transactions,
            Clock clock) {
        return new ReportSalesHandler(sellers, reports, transmissions, papers, transactions, clock);
    }

    @Produces
    @Singleton
    Transmit transmit(
            Transmissions transmissions,
            Platform platform,
            Transactions transactions,
            Clock clock) {
        return new TransmitHandler(transmissions, platform, transactions, clock);
    }

    @Produces
    @Singleton
    RetryTransmission retryTransmission(
            Transmissions transmissions,
            Invoices invoices,
            Transactions transactions,
            Clock clock) {
        return new RetryTransmissionHandler(transmissions, invoices, transactions, clock);
    }
}
