package io.guichet.wiring.schedule;

import io.guichet.application.access.EndServerPermissions;
import io.guichet.application.access.RemindOfTokens;
import io.guichet.application.account.ExpireTransfers;
import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.alert.WatchInstallation;
import io.guichet.application.audit.NoteVersion;
import io.guichet.application.change.EndOptions;
import io.guichet.application.change.SettleChanges;
import io.guichet.application.charging.InvoiceCharges;
import io.guichet.application.charging.RateUsage;
import io.guichet.application.contact.ExpireContactChanges;
import io.guichet.application.erasure.DeleteInactive;
import io.guichet.application.erasure.EraseOldDocuments;
import io.guichet.application.erasure.ForgetCards;
import io.guichet.application.erasure.ForgetStale;
import io.guichet.application.expiry.LetLapse;
import io.guichet.application.handover.ExpireHandovers;
import io.guichet.application.ledger.CloseDuePeriods;
import io.guichet.application.notification.PurgeNotices;
import io.guichet.application.notification.SendLetters;
import io.guichet.application.notification.SendMails;
import io.guichet.application.ordering.ExpireOrders;
import io.guichet.application.payment.ResumeCardPayments;
import io.guichet.application.payment.ResumeRefunds;
import io.guichet.application.payment.TellExpiringCards;
import io.guichet.application.payment.WatchCredit;
import io.guichet.application.profile.ForgetLinks;
import io.guichet.application.provisioning.DeliverWebhooks;
import io.guichet.application.provisioning.PurgeProvisioningEvents;
import io.guichet.application.publicsector.DepositInvoices;
import io.guichet.application.recovery.CarryOutRecoveries;
import io.guichet.application.reform.ReportPayments;
import io.guichet.application.reform.ReportSales;
import io.guichet.application.reform.Transmit;
import io.guichet.application.run.LiftSuspensions;
import io.guichet.application.run.RunBilling;
import io.guichet.application.session.ForgetSessions;
import io.guichet.application.staff.SignInAtProvider;
import io.guichet.application.standing.HoldInactive;
import io.guichet.application.standing.LiftInactivity;
import io.guichet.application.standing.RestrictCustomers;
import io.guichet.application.tax.CheckVatIds;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import java.time.Duration;

/**
 * Says which job runs how often. Daily runs are jobs of Jakarta Batch and stand in an adapter of
 * their own.
 *
 * <p>On threads of the server, but not on its scheduler: that one gives a job up for good when it
 * comes up once while the server is suspended, as it is at the end of a start.
 */
@ApplicationScoped
public class Schedule {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    private ManagedThreadFactory threads;

    @Inject private NoteVersion noteVersion;
    @Inject private CloseDuePeriods closeDuePeriods;
    @Inject private SendMails sendMails;
    @Inject private SendLetters sendLetters;
    @Inject private ForgetSessions forgetSessions;
    @Inject private ForgetLinks forgetLinks;
    @Inject private SignInAtProvider atProvider;
    @Inject private ResumeCardPayments resumeCardPayments;
    @Inject private ResumeRefunds resumeRefunds;
    @Inject private CheckVatIds checkVatIds;
    @Inject private ExpireOrders expireOrders;
    @Inject private LiftSuspensions liftSuspensions;
    @Inject private RunBilling runBilling;
    @Inject private LetLapse letLapse;
    @Inject private SettleChanges settleChanges;
    @Inject private EndOptions endOptions;
    @Inject private EndServerPermissions endServerPermissions;
    @Inject private RemindOfTokens remindOfTokens;
    @Inject private AlertOperator operator;
    @Inject private WatchInstallation watchInstallation;
    @Inject private WatchCredit watchCredit;
    @Inject private TellExpiringCards tellExpiringCards;
    @Inject private ExpireTransfers expireTransfers;
    @Inject private ExpireHandovers expireHandovers;
    @Inject private ExpireContactChanges expireContactChanges;
    @Inject private RateUsage rateUsage;
    @Inject private InvoiceCharges invoiceCharges;
    @Inject private CarryOutRecoveries carryOutRecoveries;
    @Inject private ReportPayments reportPayments;
    @Inject private ReportSales reportSales;
    @Inject private Transmit transmit;
    @Inject private DepositInvoices depositInvoices;
    @Inject private LiftInactivity liftInactivity;
    @Inject private HoldInactive holdInactive;
    @Inject private DeleteInactive deleteInactive;
    @Inject private RestrictCustomers restrictCustomers;
    @Inject private ForgetCards forgetCards;
    @Inject private ForgetStale forgetStale;
    @Inject private EraseOldDocuments eraseOldDocuments;
    @Inject private PurgeNotices purgeNotices;
    @Inject private DeliverWebhooks deliverWebhooks;
    @Inject private PurgeProvisioningEvents purgeProvisioningEvents;

    private Jobs jobs;

    void start(@Observes Startup event) {
        jobs = new Jobs(this::thread, what -> operator.alert(Alarm.JOB_FAILING, what));
        jobs.every(Duration.ofSeconds(2), "mails", sendMails::send);
        jobs.every(Duration.ofSeconds(2), "letters", sendLetters::send);
        jobs.every(Duration.ofMinutes(10), "sessions that are over", forgetSessions::forget);
        jobs.every(Duration.ofMinutes(10), "sign-ins that were left", atProvider::forget);
        jobs.every(Duration.ofHours(1), "links that are over", forgetLinks::forget);
        jobs.every(Duration.ofSeconds(30), "card payments", resumeCardPayments::resume);
        jobs.every(Duration.ofSeconds(30), "refunds to cards", resumeRefunds::resume);
        jobs.every(Duration.ofSeconds(30), "VAT ids", checkVatIds::check);
        jobs.every(Duration.ofSeconds(10), "orders not paid in time", expireOrders::expire);
        lookAfterAccess();
        jobs.every(Duration.ofMinutes(1), "transfers", expireTransfers::expire);
        jobs.every(Duration.ofMinutes(1), "handovers", expireHandovers::expire);
        jobs.every(Duration.ofMinutes(1), "contacts", expireContactChanges::expire);
        jobs.every(Duration.ofSeconds(10), "owners who came in", liftInactivity::lift);
        jobs.every(Duration.ofMinutes(1), "recoveries", carryOutRecoveries::carryOut);
        jobs.every(Duration.ofMinutes(1), "low credit", watchCredit::tell);
        jobs.every(Duration.ofHours(1), "cards that expire", tellExpiringCards::tell);
        jobs.every(Duration.ofMinutes(10), "usage", rateUsage::rate);
        jobs.every(Duration.ofMinutes(10), "charges", invoiceCharges::invoiceDue);
        writeDown();
        jobs.every(Duration.ofMinutes(1), "payments to be told", reportPayments::report);
        jobs.every(Duration.ofHours(1), "sales to be told", reportSales::report);
        jobs.every(Duration.ofMinutes(1), "transmissions", transmit::transmit);
        jobs.every(Duration.ofMinutes(10), "restricted mode", restrictCustomers::begin);
        jobs.every(Duration.ofSeconds(10), "restricted mode over", restrictCustomers::end);
        jobs.every(Duration.ofHours(1), "who stays away", holdInactive::hold);
        jobs.every(Duration.ofHours(1), "who stayed away", deleteInactive::delete);
        jobs.every(Duration.ofMinutes(10), "cards to be forgotten", forgetCards::forget);
        jobs.every(Duration.ofHours(1), "what is over", forgetStale::forget);
        jobs.every(Duration.ofHours(6), "old documents", eraseOldDocuments::erase);
        jobs.every(Duration.ofMinutes(1), "deposits", depositInvoices::deposit);
        jobs.every(Duration.ofHours(1), "old notices", purgeNotices::purge);
        jobs.every(Duration.ofSeconds(2), "webhooks", deliverWebhooks::deliver);
        jobs.every(Duration.ofHours(1), "old events", purgeProvisioningEvents::purge);
        jobs.every(Duration.ofMinutes(1), "domain names not paid", letLapse::lapse);
        jobs.every(Duration.ofSeconds(10), "suspensions", liftSuspensions::lift);
        jobs.every(Duration.ofSeconds(10), "changes", settleChanges::settle);
    }

    private void lookAfterAccess() {
        jobs.every(Duration.ofMinutes(1), "options without a service", endOptions::end);
        jobs.every(Duration.ofMinutes(1), "servers that are gone", endServerPermissions::end);
        jobs.every(Duration.ofMinutes(10), "what is wrong", watchInstallation::watch);
        jobs.every(Duration.ofHours(1), "tokens about to end", remindOfTokens::remind);
    }

    private void writeDown() {
        jobs.every(Duration.ofSeconds(2), "daily runs", runBilling::begin);
        jobs.every(Duration.ofSeconds(2), "version", noteVersion::note);
        jobs.every(Duration.ofMinutes(10), "closings", closeDuePeriods::close);
    }

    void stop(@Observes Shutdown event) throws InterruptedException {
        jobs.stop(PATIENCE);
    }

    private Thread thread(Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName("guichet-schedule");
        return thread;
    }
}
