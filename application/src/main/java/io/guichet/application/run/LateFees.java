package io.guichet.application.run;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DunningStep;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Invoices what being late costs, on a document of its own and outside the scope of VAT, since it
 * makes damage good and pays for nothing: the fee of the policy and, from whoever is no consumer,
 * the recovery indemnity, which falls due once for each invoice (C. com. L441-10, D441-5). Being
 * late with such a document costs nothing more.
 */
public final class LateFees {

    private static final VatRate OUTSIDE_SCOPE = new VatRate(VatCategory.O, BigDecimal.ZERO);

    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Dunning dunning;
    private final Papers papers;
    private final Clock clock;

    /** Issues, books, and spends credit as the seller's policy says. */
    public record Papers(
            InvoiceIssuing issuing, InvoiceBooks books, Orders orders, CreditUse creditUse) {}

    public LateFees(
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Dunning dunning,
            Papers papers,
            Clock clock) {
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.dunning = dunning;
        this.papers = papers;
        this.clock = clock;
    }

    /** By the policy of the day the late invoice was issued. Within the customer's lock. */
    void charge(DunningStep step, DueSteps due, LocalDate day) {
        Receivable late = due.receivable();
        boolean wasCharged =
                dunning.playedOn(late.invoice()).stream()
                        .anyMatch(played -> played.act() == Act.LATE_FEE);
        if (wasCharged) {
            return;
        }
        Customer customer = parties.customer(late.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        List<InvoiceLine> lines = lines(due.policy(), customer, late, day);
        if (!lines.isEmpty()) {
            Invoice fee = issue(seller, customer, late.invoice(), lines);
            dunning.add(new Played(fee.reference(), 0, step.code(), Act.LATE_FEE, day));
            BillingPolicy today = policyOfDay.of(seller.code(), day);
            papers.creditUse().spend(seller, customer, today, fee);
        }
    }

    private static List<InvoiceLine> lines(
            BillingPolicy policy, Customer customer, Receivable late, LocalDate day) {
        boolean isFrench = customer.language() == Language.FR;
        List<InvoiceLine> lines = new ArrayList<>();
        Money fee = policy.lateFee(late.open());
        if (fee.isPositive()) {
            String text = isFrench ? "Pénalité de retard, facture " : "Late fee, invoice ";
            lines.add(line(text + late.invoice(), fee, day));
        }
        Money indemnity = policy.recoveryIndemnity(fee.currency());
        if (indemnity.isPositive() && customer.identity().kind().isProfessional()) {
            String text =
                    isFrench
                            ? "Indemnité forfaitaire pour frais de recouvrement (art. L441-10 et"
                                    + " D441-5 du code de commerce), facture "
                            : "Fixed indemnity for recovery costs (art. L441-10 and D441-5 of the"
                                    + " French Commercial Code), invoice ";
            lines.add(line(text + late.invoice(), indemnity, day));
        }
        return lines;
    }

    private static InvoiceLine line(String text, Money amount, LocalDate day) {
        return InvoiceLine.of(
                text,
                "",
                day,
                day,
                BigDecimal.ONE,
                new InvoiceLine.Price(amount.toDecimal(), amount.currency(), OUTSIDE_SCOPE));
    }

    private Invoice issue(
            Seller seller, Customer customer, DocumentReference late, List<InvoiceLine> lines) {
        Instant now = clock.instant();
        OrderNumber number = papers.orders().nextNumber();
        Invoice fee =
                papers.issuing()
                        .issue(
                                new InvoiceDraft(
                                        seller,
                                        customer,
                                        number,
                                        DocumentKind.INVOICE,
                                        "",
                                        lines,
                                        now));
        papers.books().bookFee(fee);
        papers.orders()
                .add(
                        new Order(
                                number,
                                Optional.of(
                                        UUID.nameUUIDFromBytes(
                                                ("late-fee:" + late)
                                                        .getBytes(StandardCharsets.UTF_8))),
                                customer.number(),
                                OrderKind.CHARGE,
                                fee.totals().gross(),
                                now,
                                List.of(),
                                fee.reference()));
        return fee;
    }
}
