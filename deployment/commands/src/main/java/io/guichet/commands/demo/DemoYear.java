package io.guichet.commands.demo;

import io.guichet.application.billing.CreditInvoice.Command;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.run.RunBilling.Started;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The business of twelve months up to a day: services bought once and renewed by the run, invoices
 * that are paid, partly paid, unpaid, overdue and credited, transfers, and credit that was spent.
 * Ids follow from names, so that living through the year again changes nothing.
 */
final class DemoYear {

    private static final List<String> NOTHING = List.of();

    private final Office.Work work;
    private final ListInvoices listInvoices;
    private final TimeMachine time;
    private final LocalDate today;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, DocumentReference> invoices = new HashMap<>();

    DemoYear(Office office, LocalDate today) {
        this.work = office.work();
        this.listInvoices = office.stores().invoices();
        this.time = office.time();
        this.today = today;
    }

    void live() {
        planCompany();
        planConsumer();
        planPublicBody();
        events.sort(Comparator.comparing(Event::day));
        for (Event event : events) {
            time.travelTo(event.day().atTime(9, 30).atZone(DemoPeople.HOSTER.zone()).toInstant());
            event.what().run();
        }
    }

    private void planCompany() {
        Customer acme = DemoPeople.COMPANY;
        at(12, 2, () -> transfer("acme-start", acme, "300.00", NOTHING));
        at(12, 5, () -> order("acme-12", acme, "public-medium", "probe-http", "ipv4"));
        for (int ago = 11; ago >= 0; ago--) {
            String month = "acme-" + ago;
            at(ago, 5, () -> renewal(month, acme));
        }
        at(11, 8, () -> credit("acme-12"));
        at(10, 20, () -> transfer("acme-a", acme, "60.00", List.of("acme-11", "acme-10")));
        at(9, 20, () -> transfer("acme-b", acme, "80.00", List.of("acme-10", "acme-9")));
        for (int ago = 8; ago >= 3; ago--) {
            String month = "acme-" + ago;
            at(ago, 22, () -> transfer(month, acme, "43.40", List.of(month)));
        }
        at(7, 10, () -> order("acme-repair", acme, "intervention-disk"));
        at(7, 12, () -> cancel("acme-repair", "intervention annulée à temps"));
        at(5, 28, () -> order("acme-urgent", acme, "urgent-ticket"));
        at(4, 2, () -> transfer("acme-urgent", acme, "120.00", List.of("acme-urgent")));
        at(4, 9, () -> cancel("acme-urgent", "couvert par la garantie"));
        at(2, 25, () -> transfer("acme-part", acme, "20.00", List.of("acme-2")));
    }

    private void planConsumer() {
        Customer mary = DemoPeople.CONSUMER;
        at(11, 3, () -> yearly("mary-pack", mary, "public-small"));
        at(11, 14, () -> transfer("mary-pack", mary, "72.00", List.of("mary-pack")));
        at(6, 1, () -> transfer("mary-credit", mary, "50.00", NOTHING));
        at(6, 7, () -> order("mary-ip-6", mary, "ipv4"));
        at(6, 9, () -> credit("mary-ip-6"));
        for (int ago = 5; ago >= 0; ago--) {
            String month = "mary-ip-" + ago;
            at(ago, 7, () -> renewal(month, mary));
            if (ago > 1) {
                at(ago, 9, () -> credit(month));
            }
        }
    }

    private void planPublicBody() {
        Customer town = DemoPeople.PUBLIC_BODY;
        at(10, 11, () -> yearly("town-pack", town, "public-large"));
        at(8, 11, () -> transfer("town-pack", town, "720.00", List.of("town-pack")));
        at(3, 4, () -> order("town-repair", town, "intervention-ram", "intervention-cpu"));
        at(1, 4, () -> order("town-private", town, "private-example"));
        at(0, 4, () -> renewal("town-renewed", town));
    }

    /** What happens on a day of the month so many months ago, unless that is still to come. */
    private void at(int monthsAgo, int day, Runnable what) {
        LocalDate when = today.minusMonths(monthsAgo).withDayOfMonth(day);
        if (when.isBefore(today)) {
            events.add(new Event(when, what));
        }
    }

    private void order(String name, Customer customer, String... plans) {
        place(name, customer, "P1M", plans);
    }

    private void yearly(String name, Customer customer, String plan) {
        place(name, customer, "P1Y", plan);
    }

    /** The day's run, and the invoice it brings a customer. */
    private void renewal(String name, Customer customer) {
        LocalDate day = DemoPeople.HOSTER.dayOf(time.instant());
        if (work.runBilling().start(DemoPeople.SELLER) instanceof Started.Running running) {
            work.runBilling().work(running.run().id(), DemoPeople.CUSTOMERS.size());
        }
        listInvoices
                .list(
                        customer.number(),
                        InvoiceFilter.all().issued(day, day.plusDays(1)),
                        InvoicePosition.START,
                        1)
                .items()
                .forEach(invoice -> invoices.put(name, invoice.reference()));
    }

    private void place(String name, Customer customer, String period, String... plans) {
        List<OrderedItem> items = new ArrayList<>();
        for (String plan : plans) {
            boolean once = plan.startsWith("intervention") || plan.startsWith("urgent");
            BillingPeriod length = BillingPeriod.parse(once ? "P0D" : period);
            items.add(new OrderedItem(new PlanCode(plan), length, 1, ""));
        }
        PlaceOrder.Command command =
                new PlaceOrder.Command(
                        customer.number(), id(name), items, new PlaceOrder.Agreement.ListPrice());
        if (work.placeOrder().place(command) instanceof PlaceOrder.Outcome.Placed placed) {
            invoices.put(name, placed.order().invoice());
        }
    }

    private void transfer(String name, Customer customer, String amount, List<String> settles) {
        List<DocumentReference> named =
                settles.stream().filter(invoices::containsKey).map(invoices::get).toList();
        work.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer.number(),
                                Money.euros(amount),
                                RecordTransfer.Purpose.of(named),
                                new PaymentId(id("transfer-" + name))));
    }

    private void credit(String name) {
        if (invoices.containsKey(name)) {
            work.payFromCredit()
                    .pay(
                            new PayFromCredit.Command(
                                    ownerOf(name),
                                    invoices.get(name),
                                    new PaymentId(id("credit-" + name)),
                                    new PayFromCredit.Share.Everything()));
        }
    }

    private static CustomerNumber ownerOf(String name) {
        Customer owner = name.startsWith("acme") ? DemoPeople.COMPANY : DemoPeople.CONSUMER;
        return owner.number();
    }

    private void cancel(String name, String reason) {
        if (invoices.containsKey(name)) {
            UUID request = id("cancel-" + name);
            work.creditInvoice().credit(new Command(request, invoices.get(name), reason));
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo-" + name).getBytes(StandardCharsets.UTF_8));
    }

    private record Event(LocalDate day, Runnable what) {}
}
