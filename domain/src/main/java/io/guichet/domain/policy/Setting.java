package io.guichet.domain.policy;

import static io.guichet.domain.policy.Allowed.amount;
import static io.guichet.domain.policy.Allowed.dayList;
import static io.guichet.domain.policy.Allowed.days;
import static io.guichet.domain.policy.Allowed.hours;
import static io.guichet.domain.policy.Allowed.month;
import static io.guichet.domain.policy.Allowed.off;
import static io.guichet.domain.policy.Allowed.on;
import static io.guichet.domain.policy.Allowed.percent;
import static io.guichet.domain.policy.Allowed.words;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Arrays;
import java.util.List;

/**
 * Everything in which policies differ, each with its unit and its limits. {@code code} names it in
 * the API and in the database; {@code initial} is what holds until a policy says otherwise.
 */
public enum Setting {
    /** The daily run begins by itself; otherwise staff begins it. */
    RUN_DAILY("run.daily", off()),
    /** The hour, where the seller is, before which it does not. */
    RUN_HOUR("run.hour", hours("0", 0, 23)),
    /** Days before a renewal on which its invoice is issued. */
    ISSUE_BEFORE_RENEWAL("invoice.issue-before-renewal", days("0", 0, 60)),
    /** Days from issue to the due date; at most 60 (C. com. L441-10). */
    TERM("invoice.term", days("30", 0, 60)),
    /** All that renews on a day for a customer stands on one invoice; otherwise each on its own. */
    INVOICES_GROUPED("invoice.grouped", on()),
    /** What is charged beside and not invoiced yet stands on the invoice of a renewal. */
    CHARGES_GROUPED("charges.with-renewal", off()),
    /** Hours before appointed work within which cancelling it is billed. */
    WORK_CANCEL("charges.cancel-until", hours("24", 0, 720)),
    /** A purchase must be paid before it is delivered and invoiced; otherwise it is owed then. */
    PAID_FIRST("order.paid-first", off()),
    /** Hours from a purchase that may be owed until it is delivered and invoiced; 0: at once. */
    ORDER_INVOICED("order.invoiced-after", hours("0", 0, 72)),
    /** Whoever orders for the first time must have a kept card or a mandate; otherwise nothing. */
    FIRST_ORDER_NEEDS_MEANS("order.first-needs-means", off()),
    /** Hours after which an order that is not paid is cancelled. */
    ORDER_EXPIRY("order.expiry", hours("24", 1, 2_160)),
    /** Days before the end of a service that renews by hand on which its customer is told. */
    EXPIRY_NOTICES("expiry.notices", dayList("30,7,1", 1, 90)),
    /** Days before a renewal, by more than a month, on which its customer is told. */
    RENEWAL_NOTICES("renewal.notices", dayList("none", 1, 90)),
    /** Days after its end within which a service can be renewed late. */
    EXPIRY_LATE("expiry.late-renewal", days("15", 0, 365)),
    /** Days after its end within which it can be restored. */
    EXPIRY_RESTORE("expiry.restore", days("15", 0, 365)),
    /** Days after its end after which its data is deleted. */
    EXPIRY_DELETION("expiry.deletion", days("30", 0, 365)),
    /** The same for domain names, of whose top-level domains the catalog may say otherwise. */
    DOMAIN_NOTICES("domain.notices", dayList("60,30,7,1", 1, 90)),
    /** Days before the end of a domain name on which its renewal is invoiced. */
    DOMAIN_RENEW_AHEAD("domain.renew-ahead", days("30", 0, 90)),
    /** Days before the end after which it is too late to renew it by a bank. */
    DOMAIN_DEBIT_AHEAD("domain.debit-ahead", days("15", 0, 90)),
    /** A domain name renews by itself only if credit covers it or a default card can be charged. */
    DOMAIN_NEEDS_MEANS("domain.renew-needs-means", off()),
    /** One of which the renewal is not paid when it begins is not renewed and expires. */
    DOMAIN_UNPAID_EXPIRES("domain.unpaid-expires", off()),
    DOMAIN_LATE("domain.late-renewal", days("45", 0, 365)),
    DOMAIN_RESTORE("domain.restore", days("75", 0, 365)),
    DOMAIN_DELETION("domain.deletion", days("80", 0, 365)),
    /** Days before a new price of existing services on which their customers are told of it. */
    PRICE_NOTICE("price.notice", days("30", 1, 365)),
    /** Credit is spent on a new invoice without being asked. */
    CREDIT_USED("credit.used", off()),
    /** Where it is not, a customer may switch it on for himself. */
    CREDIT_CHOICE("credit.customers-choice", off()),
    /** Credit that covers a part of an invoice only is spent on it. */
    CREDIT_PARTIAL("credit.partial", on()),
    /** What of a transfer exceeds what it is for: credit, refused until staff says, sent back. */
    OVERPAID("payment.surplus", words("credit", "refused", "refund")),
    /** A chargeback follows the timetable, or suspends by the next run, or is left to staff. */
    CHARGEBACK("chargeback.effect", words("timetable", "suspend", "by-hand")),
    /** Days before the end of a kept card's last month on which its holder is told; 0: never. */
    CARD_NOTICE("card.expiry-notice", days("0", 0, 90)),
    /** Days before a bank account is debited on which its holder is told; 14 unless agreed. */
    DEBIT_NOTICE("debit.notice", days("14", 1, 30)),
    /** Credit that is not spent is paid back to the customer's bank account when he asks. */
    CREDIT_PAID_BACK("credit.paid-back", on()),
    /** A customer may also end a service at once; otherwise only when its paid time ends. */
    CANCEL_AT_ONCE("cancel.at-once", off()),
    /** Hours before the end until which a cancellation can be taken back. */
    CANCEL_UNDO("cancel.undo-until", hours("24", 0, 720)),
    /** A cancellation must say why. */
    CANCEL_REASON("cancel.reason-asked", off()),
    /** A service is cancelled only if it renews by itself, is not suspended and all is paid. */
    CANCEL_NEEDS_PAID("cancel.needs-paid", off()),
    /** What is unpaid for a service that was cancelled is credited when it ends; or still owed. */
    CANCEL_CREDITS_UNPAID("cancel.credits-unpaid", off()),
    /** A change begins a period and credits the rest of the old one; else it is paid first. */
    CHANGE_BEGINS_PERIOD("change.begins-period", off()),
    /** Days after a change that begins a period on which that is invoiced; 0: the same day. */
    CHANGE_INVOICED("change.invoiced-after", days("1", 0, 14)),
    /** What is unused of a plan is credited also to who changes to one that costs nothing. */
    CREDIT_TO_FREE("change.credit-to-free", on()),
    /** A service is not changed while something is unpaid for it. */
    CHANGE_NEEDS_PAID("change.needs-paid", on()),
    /** Days within which the difference of a change is paid, or else when its invoice is due. */
    CHANGE_EXPIRY("change.expires-after", days("7", 1, 60)),
    /** An unpaid invoice suspends all that its customer holds; otherwise what it is for. */
    SUSPENDS_ALL("suspend.all-services", off()),
    /** Paying what a service is suspended for lets it go on; otherwise staff does. */
    LIFTED_BY_PAYMENT("suspend.lifted-by-payment", on()),
    /** What being late costs, in percent of what is open; outside the scope of VAT. */
    LATE_FEE_PERCENT("late-fee.percent", percent("0.00")),
    /** What being late costs beside that. */
    LATE_FEE_AMOUNT("late-fee.amount", amount("0.00", 0, 10_000)),
    /** What else being late costs whoever is no consumer (C. com. L441-10 and D441-5). */
    RECOVERY_INDEMNITY("late-fee.recovery-indemnity", amount("40.00", 0, 10_000)),
    /** Days within which an account that is offered to somebody must be accepted. */
    TRANSFER_EXPIRY("transfer.expires-after", days("30", 1, 365)),
    /** Days within which a consumer may withdraw; at least 14 (C. conso. L221-18). */
    WITHDRAWAL_DAYS("withdrawal.within", days("14", 14, 365)),
    /** Days within which he has his money then; at most 14 (C. conso. L221-24). */
    WITHDRAWAL_REFUND("withdrawal.refund-within", days("14", 1, 14).onceTo(30)),
    /** Only who has had something delivered may top up; otherwise anybody. */
    TOP_UP_NEEDS_ORDER("top-up.needs-order", off()),
    TOP_UP_MINIMUM("top-up.minimum", amount("5.00", 0, 1_000_000)),
    TOP_UP_MAXIMUM("top-up.maximum", amount("5000.00", 0, 1_000_000)),
    /** The credit that a top-up may not exceed. */
    HIGHEST_CREDIT("top-up.highest-credit", amount("50000.00", 0, 10_000_000)),
    /** With the end of which month the seller's fiscal year ends; documents are kept from there. */
    FISCAL_YEAR_END("books.fiscal-year-ends-in", month("12")),
    /** The seller chose to owe VAT when he invoices, not when he is paid; invoices say so. */
    VAT_ON_DEBITS("vat.on-debits", off()),
    /** By which regime the seller owes reports to the tax administration, if he does already. */
    VAT_REGIME("vat.reporting", words("none", "monthly", "quarterly", "simplified", "franchise")),
    /** Invoices to French public bodies are deposited on Chorus Pro when they are issued. */
    CHORUS_PRO("invoice.chorus-pro", off());

    private final String code;
    private final Allowed allowed;

    Setting(String code, Allowed allowed) {
        this.code = code;
        this.allowed = allowed;
    }

    public String code() {
        return code;
    }

    public Unit unit() {
        return allowed.unit();
    }

    public String initial() {
        return allowed.initial();
    }

    public int from() {
        return allowed.from();
    }

    public int to() {
        return allowed.to();
    }

    /** The words there are to choose from; none but of a choice. */
    public List<String> choices() {
        return allowed.choices();
    }

    /**
     * The setting of a code.
     *
     * @throws InvalidValueException {@code unknown-setting}
     */
    public static Setting parse(String code) {
        return Arrays.stream(values())
                .filter(setting -> setting.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("unknown-setting", code));
    }

    /**
     * The value in its one written form.
     *
     * @throws InvalidValueException {@code invalid-setting}, about this one, if it is not of the
     *     unit or beyond the limits
     */
    public String read(String value) {
        return allowed.unit().read(value, allowed).orElseThrow(this::invalid);
    }

    InvalidValueException invalid() {
        return new InvalidValueException("invalid-setting", code);
    }
}
