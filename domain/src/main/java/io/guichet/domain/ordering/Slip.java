package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardFace;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper that is no invoice: it offers, asks for money or announces that it will be taken, is in
 * no series and is not sealed. {@code number} is what a person calls it by; {@code day} is the last
 * on which it holds, or the day on which money is taken; {@code paymentAccount} is IBAN and BIC of
 * the seller with a space between.
 */
public record Slip(
        String number,
        LocalDate drawnOn,
        LocalDate day,
        Language language,
        CustomerNumber customer,
        Party seller,
        Party buyer,
        String paymentAccount,
        Content content) {

    public Slip {
        requireNonNull(number, "number");
        requireNonNull(drawnOn, "drawnOn");
        requireNonNull(day, "day");
        requireNonNull(language, "language");
        requireNonNull(customer, "customer");
        requireNonNull(seller, "seller");
        requireNonNull(buyer, "buyer");
        requireNonNull(paymentAccount, "paymentAccount");
        requireNonNull(content, "content");
    }

    /** From a seller to a customer as both are now, in the customer's language. */
    public static Slip between(
            Seller seller,
            Customer customer,
            String number,
            LocalDate drawnOn,
            LocalDate day,
            Content content) {
        return new Slip(
                number,
                drawnOn,
                day,
                customer.language(),
                customer.number(),
                seller.identity(),
                customer.identity(),
                seller.iban() + " " + seller.bic(),
                content);
    }

    /** Names its file. */
    public DocumentReference reference() {
        return new DocumentReference(content.kind() + "-" + number);
    }

    /** What it is about. */
    public sealed interface Content {

        Money amount();

        /** The word for it in the name of its file. */
        String kind();
    }

    /** What an order would come to. */
    public record Offer(List<InvoiceLine> lines, Totals totals) implements Content {

        public Offer {
            lines = List.copyOf(lines);
            requireNonNull(totals, "totals");
        }

        @Override
        public Money amount() {
            return totals.gross();
        }

        @Override
        public String kind() {
            return "quote";
        }
    }

    /**
     * What was ordered and is delivered once it is paid; one that {@code isOwedThen} is delivered
     * and invoiced on its day at the latest.
     */
    public record ToDeliver(List<InvoiceLine> lines, Totals totals, boolean isOwedThen)
            implements Content {

        public ToDeliver {
            lines = List.copyOf(lines);
            requireNonNull(totals, "totals");
        }

        @Override
        public Money amount() {
            return totals.gross();
        }

        @Override
        public String kind() {
            return "order";
        }
    }

    /** Invoices that are settled with one payment of this amount, which may be less than all. */
    public record ToSettle(List<Debt> debts, Money amount) implements Content {

        public ToSettle {
            debts = List.copyOf(debts);
            requireNonNull(amount, "amount");
        }

        @Override
        public String kind() {
            return "settlement";
        }
    }

    /** What of an invoice will be charged to a card. */
    public record ToCapture(Debt debt, CardFace card) implements Content {

        public ToCapture {
            requireNonNull(debt, "debt");
            requireNonNull(card, "card");
        }

        @Override
        public Money amount() {
            return debt.open();
        }

        @Override
        public String kind() {
            return "capture";
        }
    }

    /**
     * What of an invoice is debited from an account (SEPA pre-notification): by which mandate and
     * creditor; {@code account} is masked.
     */
    public record ToDebit(Debt debt, String mandate, String creditor, String account)
            implements Content {

        public ToDebit {
            requireNonNull(debt, "debt");
            requireNonNull(mandate, "mandate");
            requireNonNull(creditor, "creditor");
            requireNonNull(account, "account");
        }

        @Override
        public Money amount() {
            return debt.open();
        }

        @Override
        public String kind() {
            return "debit";
        }
    }

    /** What is owed on an invoice. */
    public record Debt(DocumentReference invoice, LocalDate dueOn, Money open) {

        public Debt {
            requireNonNull(invoice, "invoice");
            requireNonNull(dueOn, "dueOn");
            requireNonNull(open, "open");
        }
    }
}
