package io.guichet.testing.shared;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Series;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts what a contract starts from into the stores, by way of their ports. */
public final class Given {

    /** Has microseconds, the finest that stores keep. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private static final List<InvoiceLine> LINES = List.of(Samples.line("60"), Samples.line("40"));
    private static final VatRate REDUCED = VatRate.standard("5.5");
    private static final List<InvoiceLine> OF_TWO_RATES =
            List.of(Samples.line("60"), Samples.line("40", REDUCED));

    private final Stores stores;

    public Given(Stores stores) {
        this.stores = stores;
    }

    /** Runs work in a transaction. */
    public <T> T in(Supplier<T> work) {
        return stores.transactions().required(work);
    }

    /** Runs work in a transaction. */
    public void done(Runnable work) {
        in(
                () -> {
                    work.run();
                    return true;
                });
    }

    public Seller seller() {
        Seller seller = Samples.seller();
        done(() -> stores.sellers().add(seller));
        return seller;
    }

    /** A customer of a seller of his own. */
    public Customer customer() {
        return customerOf(seller());
    }

    /** Whose invoices are addressed to somebody else. */
    public Customer customerBilledElsewhere() {
        Seller seller = seller();
        return added(
                new Customer(
                        Samples.customerNumber(),
                        seller.code(),
                        Samples.billedElsewhere(),
                        "martin@example.com",
                        Language.FR));
    }

    public Customer customerOf(Seller seller) {
        return added(Samples.customerOf(seller));
    }

    private Customer added(Customer customer) {
        done(() -> stores.customers().add(customer));
        return customer;
    }

    public ProfileId profile() {
        ProfileId id = new ProfileId(UUID.randomUUID());
        String email = id.value() + "@example.com";
        Profile profile = new Profile(id, "Anna Petit", email, Language.FR, Role.CUSTOMER);
        done(() -> stores.profiles().add(profile));
        return id;
    }

    /** A chat account that is linked to a person. */
    public long chatOf(ProfileId who) {
        long chat = Samples.number();
        ChatLink link = ChatLink.offer(UUID.randomUUID(), who, Samples.hash(), NOON);
        done(() -> stores.chatLinks().add(link));
        ChatLink claimed = link.claimedBy(chat, "Anna");
        done(() -> stores.chatLinks().save(claimed.withChatConfirmed().withWebConfirmed()));
        return chat;
    }

    /** One for whom somebody acts who has a chat. */
    public CustomerNumber customerInChats() {
        CustomerNumber customer = customer().number();
        ProfileId anna = profile();
        done(() -> stores.profiles().grant(anna, customer));
        chatOf(anna);
        return customer;
    }

    public Plan planOf(Seller seller) {
        Plan plan = Samples.planOf(seller);
        done(() -> stores.plans().add(plan));
        return plan;
    }

    /** Of a plan of its own. */
    public Service serviceOf(Customer customer, LocalDate startedOn) {
        Seller seller = in(() -> stores.sellers().find(customer.seller())).orElseThrow();
        return serviceOf(customer, planOf(seller), startedOn);
    }

    public Service serviceOf(Customer customer, Plan plan, LocalDate startedOn) {
        Service service =
                Service.open(
                        new ServiceId(UUID.randomUUID()),
                        customer.number(),
                        "site-1",
                        plan.prices().getFirst(),
                        2,
                        startedOn);
        done(() -> stores.services().add(service));
        return service;
    }

    /** A placed order with its invoice and no service. */
    public Order orderOf(Customer customer) {
        DocumentReference invoice = invoiceOf(customer).document().reference();
        return in(
                () -> {
                    Order order =
                            new Order(
                                    stores.orders().nextNumber(),
                                    Optional.of(UUID.randomUUID()),
                                    customer.number(),
                                    OrderKind.PURCHASE,
                                    Samples.line("100").net(),
                                    NOON,
                                    List.of(),
                                    invoice);
                    stores.orders().add(order);
                    return order;
                });
    }

    /** An invoice over EUR 100 net, 120 gross, issued on the first of March. */
    public Sealed<Invoice> invoiceOf(Customer customer) {
        return invoiceOf(customer, NOON);
    }

    public Sealed<Invoice> invoiceOf(Customer customer, Instant at) {
        return in(() -> issue(customer, DocumentKind.INVOICE, "", at));
    }

    /** One over EUR 60 at 20 % and EUR 40 at 5.5 %. */
    public Sealed<Invoice> invoiceOfTwoRates(Customer customer) {
        return in(() -> issue(customer, DocumentKind.INVOICE, "", NOON, OF_TWO_RATES));
    }

    /** One that asks for an advance or takes one off. */
    public Sealed<Invoice> invoiceOf(Customer customer, Advance advance) {
        Said said = new Said(LINES, Optional.of(advance));
        return in(() -> issue(customer, DocumentKind.INVOICE, "", NOON, said));
    }

    public Sealed<Invoice> creditNoteOn(Sealed<Invoice> corrected) {
        Invoice invoice = corrected.document();
        String reference = invoice.reference().value();
        Customer customer = stores.customers().find(invoice.customer()).orElseThrow();
        return in(() -> issue(customer, DocumentKind.CREDIT_NOTE, reference, invoice.issuedAt()));
    }

    /** Cancels and replaces an invoice on a later day, over other lines, by another's name. */
    public Sealed<Invoice> correctiveOn(
            Sealed<Invoice> replaced, Instant at, InvoiceLine... lines) {
        Invoice invoice = replaced.document();
        Customer customer = stores.customers().find(invoice.customer()).orElseThrow();
        return in(
                () ->
                        issue(
                                customer,
                                DocumentKind.INVOICE,
                                invoice.reference().value(),
                                at,
                                List.of(lines)));
    }

    /** Draws a number, seals and stores, and notes what is now open; within a transaction. */
    public Sealed<Invoice> issue(
            Customer customer, DocumentKind kind, String corrects, Instant at) {
        return issue(customer, kind, corrects, at, LINES);
    }

    /** The same over other lines. */
    public Sealed<Invoice> issue(
            Customer customer,
            DocumentKind kind,
            String corrects,
            Instant at,
            List<InvoiceLine> lines) {
        return issue(customer, kind, corrects, at, new Said(lines, Optional.empty()));
    }

    /** That of credit notes behind that of invoices. */
    private Series lock(Seller seller, DocumentKind kind) {
        if (kind == DocumentKind.CREDIT_NOTE) {
            lock(seller, DocumentKind.INVOICE);
        }
        return stores.seriesHeads().lock(seller.code(), kind, seller.documentPrefix());
    }

    private record Said(List<InvoiceLine> lines, Optional<Advance> advance) {}

    private Sealed<Invoice> issue(
            Customer customer, DocumentKind kind, String corrects, Instant at, Said said) {
        List<InvoiceLine> lines = said.lines();
        Seller seller = stores.sellers().find(customer.seller()).orElseThrow();
        OrderNumber order = stores.orders().nextNumber();
        Series series = lock(seller, kind);
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        Invoice invoice =
                new Invoice(
                        series.nextReference(),
                        kind,
                        seller.code(),
                        customer.number(),
                        order,
                        corrects,
                        at,
                        day,
                        day.plusDays(30),
                        customer.language(),
                        seller.identity(),
                        customer.identity(),
                        seller.iban() + " " + seller.bic(),
                        lines,
                        Totals.of(lines, seller.currency()),
                        List.of(new Mention("PMT", "Indemnité"), new Mention("PMD", "Pénalités")),
                        Optional.of(new BuyerReference(Kind.PURCHASE_ORDER, "PO-42")),
                        kind == DocumentKind.INVOICE,
                        Optional.empty(),
                        said.advance());
        Sealed<Invoice> sealed = new Sealed<>(invoice, series.seal(invoice));
        stores.invoices().add(sealed);
        if (kind == DocumentKind.INVOICE) {
            stores.receivables().add(Receivable.of(invoice));
        }
        stores.seriesHeads().save(series.after(sealed.seal(), day));
        return sealed;
    }
}
