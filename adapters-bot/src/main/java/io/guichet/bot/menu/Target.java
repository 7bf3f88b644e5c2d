package io.guichet.bot.menu;

import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Language;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCardId;

import java.util.Optional;

/**
 * Where a button leads. All but {@link Confirm} and {@link Keypad} only read and can be pressed for
 * ever; each names the customer it is about (0 for none), so that an old menu never shows or
 * touches another one.
 */
public sealed interface Target
        permits Target.General,
                Target.OfCustomer,
                ServiceTarget,
                OrderTarget,
                LedgerTarget,
                AccountTarget,
                Target.Confirm,
                Target.Keypad {

    /** The largest page a button can carry. */
    int LAST_PAGE = 1295;

    long customer();

    default String data() {
        return TargetData.write(this);
    }

    /** What is there for everybody, linked or not. */
    sealed interface General extends Target {}

    /** What only those see who act for the customer. */
    sealed interface OfCustomer extends Target {}

    record Home(long customer) implements General {}

    record More(long customer) implements OfCustomer {}

    /**
     * A page of invoices: the one after a position, or else the {@code page}-th counted from the
     * newest.
     */
    record Invoices(long customer, InvoiceView view, int page, Optional<InvoicePosition> after)
            implements OfCustomer {

        public static Invoices first(long customer, InvoiceView view) {
            return new Invoices(customer, view, 1, Optional.empty());
        }
    }

    record Filters(long customer, InvoiceView view) implements OfCustomer {}

    record Years(long customer, InvoiceView view, int page) implements OfCustomer {}

    /** An invoice, and the page of the list to go back to. */
    record Invoice(long customer, InvoiceView view, int page, DocumentReference reference)
            implements OfCustomer {

        public static Invoice alone(long customer, DocumentReference reference) {
            return new Invoice(customer, InvoiceView.ALL, 1, reference);
        }
    }

    record InvoicePdf(long customer, DocumentReference reference) implements OfCustomer {}

    /** Asks for the number of a public body's engagement. */
    record EngagementNumber(long customer, DocumentReference reference) implements OfCustomer {}

    record CreditPreview(long customer, DocumentReference reference) implements OfCustomer {}

    record CardStatus(long customer, PaymentId payment) implements OfCustomer {}

    record Payments(long customer, Optional<PaymentPosition> after) implements OfCustomer {}

    record PaymentDetail(long customer, PaymentId payment) implements OfCustomer {}

    record ReceiptPdf(long customer, PaymentId payment) implements OfCustomer {}

    record Cards(long customer) implements OfCustomer {}

    record Card(long customer, StoredCardId card) implements OfCustomer {}

    record Balance(long customer) implements OfCustomer {}

    record Funds(long customer) implements OfCustomer {}

    record OtherAmount(long customer) implements OfCustomer {}

    record Export(long customer) implements OfCustomer {}

    record ArchiveYears(long customer, int page) implements OfCustomer {}

    record Archive(long customer, int year) implements OfCustomer {}

    record Table(long customer) implements OfCustomer {}

    record Accounts(long customer, int page) implements General {}

    record UseAccount(long customer) implements OfCustomer {}

    record Languages(long customer) implements General {}

    record UseLanguage(long customer, Language language) implements General {}

    record Help(long customer) implements General {}

    record UnlinkQuestion(long customer) implements General {}

    /** Carries out what the token stands for; everything else about it stays with us. */
    record Confirm(String token) implements Target {

        @Override
        public long customer() {
            return 0;
        }
    }

    /** Digits of a second factor's code, typed so far for what the token stands for. */
    record Keypad(String token, String digits) implements Target {

        public static final int DIGITS = 6;

        public boolean isWhole() {
            return digits.length() == DIGITS;
        }

        public Keypad and(int digit) {
            return new Keypad(token, digits + digit);
        }

        public Keypad erased() {
            return new Keypad(token, digits.substring(0, Math.max(0, digits.length() - 1)));
        }

        @Override
        public long customer() {
            return 0;
        }

        /** Codes do not stray into logs. */
        @Override
        public String toString() {
            return "a keypad";
        }
    }
}
