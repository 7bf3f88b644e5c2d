package io.guichet.rest.pages;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.debit.ShowDebit;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where somebody pays what is open: on the card provider's page, or from credit at once. */
@ApplicationScoped
public class InvoicesPage implements WebPage {

    static final String PATH = "/invoices";

    private static final String TITLE = "invoices.title";
    private static final int MOST = 50;
    private static final InvoiceFilter OPEN =
            InvoiceFilter.all()
                    .withStatuses(Set.of(InvoiceStatus.UNPAID, InvoiceStatus.PARTLY_PAID));

    private final PageCustomers customers;
    private final ListInvoices listInvoices;
    private final ShowDebit showDebit;
    private final PayByCard payByCard;
    private final PayFromCredit payFromCredit;

    @Inject
    public InvoicesPage(
            PageCustomers customers,
            ListInvoices listInvoices,
            ShowDebit showDebit,
            PayByCard payByCard,
            PayFromCredit payFromCredit) {
        this.customers = customers;
        this.listInvoices = listInvoices;
        this.showDebit = showDebit;
        this.payByCard = payByCard;
        this.payFromCredit = payFromCredit;
    }

    /** For the container only: CDI builds its proxy with it. */
    public InvoicesPage() {
        this(null, null, null, null, null);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    /** Pressing twice pays once: what is paid is paid, and an open page is the same page. */
    @Override
    public Page submit(PageRequest request) {
        String[] about = request.field("about").split(" ", 2);
        Optional<Customer> customer = PageCustomers.named(customers.billed(request), about[0]);
        if (customer.isEmpty() || about.length < 2 || !about[1].matches("[A-Za-z0-9/-]{1,35}")) {
            return draw(request, 404, "invoices.notice.none");
        }
        CustomerNumber number = customer.get().number();
        DocumentReference invoice = new DocumentReference(about[1]);
        return switch (request.field("action")) {
            case "card" -> byCard(request, number, invoice);
            case "credit" -> fromCredit(request, number, invoice);
            default -> draw(request, 400, "page.notice.not-understood");
        };
    }

    private Page byCard(PageRequest request, CustomerNumber number, DocumentReference invoice) {
        return switch (payByCard.start(new PayByCard.Command(number, invoice, payment()))) {
            case PayByCard.Outcome.Started started -> checkout(request, invoice, started.payment());
            case PayByCard.Outcome.AlreadyPaid ignored ->
                    draw(request, 409, "invoices.notice.paid");
            case PayByCard.Outcome.WrittenOff ignored ->
                    draw(request, 409, "invoices.notice.written-off");
            case PayByCard.Outcome.PaymentUnderWay ignored ->
                    draw(request, 409, "invoices.notice.under-way");
            case PayByCard.Outcome.NoSuchInvoice ignored ->
                    draw(request, 404, "invoices.notice.none");
            case PayByCard.Outcome.ProviderUnavailable ignored ->
                    draw(request, 503, "invoices.notice.no-provider");
            case PayByCard.Outcome.PaymentIdReused ignored ->
                    draw(request, 409, "invoices.notice.under-way");
        };
    }

    private Page fromCredit(PageRequest request, CustomerNumber number, DocumentReference invoice) {
        PayFromCredit.Command command =
                new PayFromCredit.Command(
                        number, invoice, payment(), new PayFromCredit.Share.Everything());
        return switch (payFromCredit.pay(command)) {
            case PayFromCredit.Outcome.Paid ignored -> draw(request, 200, "invoices.notice.done");
            case PayFromCredit.Outcome.AlreadyPaid ignored ->
                    draw(request, 409, "invoices.notice.paid");
            case PayFromCredit.Outcome.WrittenOff ignored ->
                    draw(request, 409, "invoices.notice.written-off");
            case PayFromCredit.Outcome.PaymentUnderWay ignored ->
                    draw(request, 409, "invoices.notice.under-way");
            case PayFromCredit.Outcome.CreditTooLow ignored ->
                    draw(request, 409, "invoices.notice.credit-too-low");
            case PayFromCredit.Outcome.WrongAmount ignored ->
                    draw(request, 409, "invoices.notice.under-way");
            case PayFromCredit.Outcome.NoSuchInvoice ignored ->
                    draw(request, 404, "invoices.notice.none");
            case PayFromCredit.Outcome.PaymentIdReused ignored ->
                    draw(request, 409, "invoices.notice.under-way");
        };
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }

    /** A link, since browsers follow no form to another site from a page of this policy. */
    private Page checkout(PageRequest request, DocumentReference invoice, CardPayment payment) {
        Html html = request.begin(TITLE, "");
        html.paragraph("invoices.checkout", "invoice", invoice.value());
        html.raw("<p>" + amount(request, payment.amount()) + "</p>");
        html.link("invoices.to-checkout", payment.checkoutUrl());
        html.back(PATH);
        return Page.of(200, Layout.page(html, TITLE, PATH));
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin(TITLE, notice);
        List<Customer> billed = customers.billed(request);
        InvoiceCard card = new InvoiceCard(request, html);
        int shown = 0;
        for (Customer customer : billed) {
            List<InvoiceSummary> open =
                    listInvoices.list(customer.number(), OPEN, InvoicePosition.START, MOST).items();
            for (InvoiceSummary invoice : open) {
                card.show(
                        customer,
                        invoice,
                        showDebit.pending(customer.number(), invoice.reference()));
            }
            shown += open.size();
        }
        if (shown == 0) {
            html.paragraph("invoices.nothing");
        }
        if (customers.hides(request)) {
            html.raw(
                    "<p><a href=\"%s\">%s</a></p>"
                            .formatted(
                                    html.href(StepUpPage.PATH + "?next=" + PATH),
                                    html.text("invoices.factor")));
        }
        html.back("/account");
        return Page.of(status, Layout.page(html, TITLE, PATH));
    }

    private static String amount(PageRequest request, Money money) {
        return Html.escape(PageAmounts.of(money, request.language()));
    }
}
