package io.guichet.rest.shared;

import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.DepositStatus;
import io.guichet.domain.reform.Transmission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Things as the core would give them. */
public final class Fixtures {

    public static final Currency EUR = Currency.getInstance("EUR");

    public static final Seller SELLER =
            new Seller(
                    new SellerCode("demo-fr"),
                    party(PartyKind.COMPANY, "Guichet SAS"),
                    "facturation@guichet.example",
                    "FR7630006000011234567890189",
                    "AGRIFRPP",
                    EUR,
                    ZoneId.of("Europe/Paris"),
                    "FR");

    private static final Party ANNA = party(PartyKind.CONSUMER, "Anna Martin");

    private Fixtures() {}

    public static Customer customer(long number, Language language) {
        return new Customer(
                new CustomerNumber(number), SELLER.code(), ANNA, "anna@example.org", language);
    }

    public static Party party(PartyKind kind, String name) {
        PostalAddress address = new PostalAddress("1 rue A", "", "75001", "Paris", "FR");
        return new Party(kind, name, address, "", "", "", "", Optional.empty());
    }

    /** To a public body, EUR 10.00 net, 12.00 gross, nothing paid. */
    public static InvoiceSummary summary(String reference, String issuedOn) {
        return summary(reference, issuedOn, true);
    }

    public static InvoiceSummary summary(
            String reference, String issuedOn, boolean isToPublicBody) {
        return new InvoiceSummary(
                new DocumentReference(reference),
                DocumentKind.INVOICE,
                new OrderNumber(7),
                LocalDate.parse(issuedOn),
                LocalDate.parse(issuedOn).plusDays(30),
                Money.euros("10.00"),
                Money.euros("12.00"),
                Money.euros("12.00"),
                InvoiceStatus.UNPAID,
                Optional.empty(),
                Optional.empty(),
                false,
                isToPublicBody);
    }

    public static InvoiceDetails details(String reference) {
        return details(reference, ANNA);
    }

    /** Of an invoice to somebody. */
    public static InvoiceDetails details(String reference, Party buyer) {
        Invoice invoice = invoice(reference, buyer);
        Money zero = Money.zero(EUR);
        return new InvoiceDetails(
                new Sealed<>(invoice, Seal.of(invoice, 1, Seal.GENESIS)),
                summary(reference, "2026-01-15"),
                zero,
                zero,
                zero,
                List.of(),
                List.of(),
                FindInvoice.Reissued.NEVER);
    }

    /** The deposit of one invoice, which was given the number EJ-1, seen in two statuses. */
    public static ShowDeposits deposits(DocumentReference of, UnaryOperator<Transmission> now) {
        Transmission deposit = now.apply(Deposits.of(invoice(of.value()), RestApi.NOON));
        return new ShowDeposits() {
            @Override
            public Map<DocumentReference, Transmission> of(
                    CustomerNumber customer, Collection<DocumentReference> among) {
                return among.contains(of) ? Map.of(of, deposit) : Map.of();
            }

            @Override
            public Deposited of(CustomerNumber customer, DocumentReference invoice) {
                return invoice.equals(of)
                        ? new Deposited(Optional.of(deposit), Optional.of("EJ-1"))
                        : new Deposited(Optional.empty(), Optional.empty());
            }

            @Override
            public List<StatusChange> history(UUID id) {
                return List.of(
                        new StatusChange(RestApi.NOON, new DepositStatus("DEPOSEE"), ""),
                        new StatusChange(
                                RestApi.NOON.plusSeconds(60),
                                new DepositStatus("A_RECYCLER"),
                                "mauvais service"));
            }
        };
    }

    public static InvoiceLine line() {
        LocalDate from = LocalDate.parse("2026-01-15");
        return InvoiceLine.of(
                "Cloud",
                "my site",
                from,
                from.plusMonths(1),
                BigDecimal.ONE,
                new InvoiceLine.Price(new BigDecimal("10"), EUR, VatRate.standard("20")));
    }

    public static Invoice invoice(String reference) {
        return invoice(reference, ANNA);
    }

    private static Invoice invoice(String reference, Party buyer) {
        LocalDate day = LocalDate.parse("2026-01-15");
        return new Invoice(
                new DocumentReference(reference),
                DocumentKind.INVOICE,
                SELLER.code(),
                new CustomerNumber(10001),
                new OrderNumber(7),
                "",
                RestApi.NOON,
                day,
                day.plusDays(30),
                Language.FR,
                SELLER.identity(),
                buyer,
                "FR76",
                List.of(line()),
                Totals.of(List.of(line()), EUR),
                List.of(new Mention("PMT", "Indemnité forfaitaire")),
                Optional.of(new BuyerReference(BuyerReference.Kind.PURCHASE_ORDER, "PO-42")),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
