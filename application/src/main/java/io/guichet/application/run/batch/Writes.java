package io.guichet.application.run.batch;

import io.guichet.application.billing.port.Settlements.Change;
import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.application.notification.Notice;
import io.guichet.application.run.port.DayStores;
import io.guichet.application.run.port.DayStores.Money;
import io.guichet.application.run.port.DayStores.Papers;
import io.guichet.application.run.port.DayStores.Subscriptions;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.application.subscription.port.Services.Billed;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.Receipt;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be written: of a row that changes several times, the last. */
final class Writes {

    final Map<DocumentReference, Sealed<Invoice>> invoices = new LinkedHashMap<>();
    final Map<DocumentReference, Receivable> opened = new LinkedHashMap<>();
    final Map<DocumentReference, Receivable> receivables = new LinkedHashMap<>();
    final Map<ServiceId, Service> services = new LinkedHashMap<>();
    final List<Billed> billed = new ArrayList<>();
    final List<Sealed<Receipt>> receipts = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    final List<JournalEntry> entries = new ArrayList<>();
    final List<Change> settlements = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<Invoice> deposits = new ArrayList<>();
    final List<Played> steps = new ArrayList<>();
    final List<PlayedStep> expirySteps = new ArrayList<>();
    final List<Charge> charges = new ArrayList<>();

    void add(Writes more) {
        invoices.putAll(more.invoices);
        opened.putAll(more.opened);
        receivables.putAll(more.receivables);
        services.putAll(more.services);
        billed.addAll(more.billed);
        receipts.addAll(more.receipts);
        payments.addAll(more.payments);
        entries.addAll(more.entries);
        settlements.addAll(more.settlements);
        orders.addAll(more.orders);
        notices.addAll(more.notices);
        deposits.addAll(more.deposits);
        steps.addAll(more.steps);
        expirySteps.addAll(more.expirySteps);
        charges.addAll(more.charges);
    }

    /** In the order in which each day writes them. */
    void writeTo(DayStores stores) {
        Papers papers = stores.papers();
        Money money = stores.money();
        Subscriptions sold = stores.subscriptions();
        papers.invoices().addAll(List.copyOf(invoices.values()));
        money.receivables().addAll(List.copyOf(opened.values()));
        money.receivables().saveAll(List.copyOf(receivables.values()));
        papers.receipts().addAll(receipts);
        money.payments().addAll(payments);
        money.ledger().postAll(entries);
        money.settlements().addAll(settlements);
        sold.services().addAllBilled(billed);
        sold.services().saveAll(List.copyOf(services.values()));
        sold.orders().addAll(orders);
        papers.dunning().addAll(steps);
        sold.around().steps().addAll(expirySteps);
        charges.forEach(sold.around().charges()::save);
        papers.outbox().addAll(notices);
        deposits.forEach(papers.deposits()::add);
    }
}
