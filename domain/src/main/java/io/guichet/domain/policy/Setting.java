package io.guichet.domain.policy;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Everything in which policies differ, each with its unit and its limits. {@code code} names it in
 * the API and in the database; {@code initial} is what holds until a policy says otherwise; {@code
 * from} and {@code to} are the limits of a number.
 */
public enum Setting {
    /** The daily run begins by itself; otherwise staff begins it. */
    RUN_DAILY("run.daily", "off"),
    /** Days before a renewal on which its invoice is issued. */
    ISSUE_BEFORE_RENEWAL("invoice.issue-before-renewal", Unit.DAYS, "0", 0, 60),
    /** Days from issue to the due date; at most 60 (C. com. L441-10). */
    TERM("invoice.term", Unit.DAYS, "30", 0, 60),
    /** A purchase must be paid before it is delivered and invoiced; otherwise it is at once. */
    PAID_FIRST("order.paid-first", "off"),
    /** Hours after which an order that is not paid is cancelled. */
    ORDER_EXPIRY("order.expiry", Unit.HOURS, "24", 1, 2_160),
    /** Days before the end of a service that renews by hand on which its customer is told. */
    EXPIRY_NOTICES("expiry.notices", Unit.DAY_LIST, "30,7,1", 1, 90),
    /** Days before a renewal, by more than a month, on which its customer is told. */
    RENEWAL_NOTICES("renewal.notices", Unit.DAY_LIST, "none", 1, 90),
    /** Days after its end within which a service can be renewed late. */
    EXPIRY_LATE("expiry.late-renewal", Unit.DAYS, "15", 0, 365),
    /** Days after its end within which it can be restored. */
    EXPIRY_RESTORE("expiry.restore", Unit.DAYS, "15", 0, 365),
    /** Days after its end after which its data is deleted. */
    EXPIRY_DELETION("expiry.deletion", Unit.DAYS, "30", 0, 365),
    /** The same for domain names, of whose top-level domains the catalog may say otherwise. */
    DOMAIN_NOTICES("domain.notices", Unit.DAY_LIST, "60,30,7,1", 1, 90),
    /** Days before the end of a domain name on which its renewal is invoiced. */
    DOMAIN_RENEW_AHEAD("domain.renew-ahead", Unit.DAYS, "30", 0, 90),
    /** Days before the end after which it is too late to renew it by a bank. */
    DOMAIN_DEBIT_AHEAD("domain.debit-ahead", Unit.DAYS, "15", 0, 90),
    DOMAIN_LATE("domain.late-renewal", Unit.DAYS, "45", 0, 365),
    DOMAIN_RESTORE("domain.restore", Unit.DAYS, "75", 0, 365),
    DOMAIN_DELETION("domain.deletion", Unit.DAYS, "80", 0, 365),
    /** Credit is spent on a new invoice without being asked. */
    CREDIT_USED("credit.used", "off"),
    /** Where it is not, a customer may switch it on for himself. */
    CREDIT_CHOICE("credit.customers-choice", "off"),
    /** Credit that covers only a part of an invoice is spent on that part. */
    CREDIT_PARTIAL("credit.partial", "on"),
    /** A customer may also end a service at once; otherwise only when its paid time ends. */
    CANCEL_AT_ONCE("cancel.at-once", "off"),
    /** Hours before the end until which a cancellation can be taken back. */
    CANCEL_UNDO("cancel.undo-until", Unit.HOURS, "24", 0, 720),
    /** A cancellation must say why. */
    CANCEL_REASON("cancel.reason-asked", "off"),
    /**
     * A change of plan begins a new period and the unused part of the old one is credited;
     * otherwise the paid time stays and the difference is paid before the change.
     */
    CHANGE_BEGINS_PERIOD("change.begins-period", "off"),
    /** Days within which the difference of a change must be paid. */
    CHANGE_EXPIRY("change.expires-after", Unit.DAYS, "7", 1, 60),
    /** An unpaid invoice suspends all that its customer holds; otherwise what it is for. */
    SUSPENDS_ALL("suspend.all-services", "off"),
    /** What being late costs, in percent of what is open; outside the scope of VAT. */
    LATE_FEE_PERCENT("late-fee.percent", Unit.PERCENT, "0.00", 0, 100),
    /** What being late costs beside that. */
    LATE_FEE_AMOUNT("late-fee.amount", Unit.AMOUNT, "0.00", 0, 10_000),
    /** What else being late costs whoever is no consumer (C. com. L441-10 and D441-5). */
    RECOVERY_INDEMNITY("late-fee.recovery-indemnity", Unit.AMOUNT, "40.00", 0, 10_000),
    /** Days within which an account that is offered to somebody must be accepted. */
    TRANSFER_EXPIRY("transfer.expires-after", Unit.DAYS, "30", 1, 365),
    /** Days within which a consumer may withdraw; at least 14 (C. conso. L221-18). */
    WITHDRAWAL_DAYS("withdrawal.within", Unit.DAYS, "14", 14, 365),
    /** Days within which he has his money then; at most 14 by L221-24, some say 30. */
    WITHDRAWAL_REFUND("withdrawal.refund-within", Unit.DAYS, "14", 1, 30),
    /** Only who has had something delivered may top up; otherwise anybody. */
    TOP_UP_NEEDS_ORDER("top-up.needs-order", "off"),
    TOP_UP_MINIMUM("top-up.minimum", Unit.AMOUNT, "5.00", 0, 1_000_000),
    TOP_UP_MAXIMUM("top-up.maximum", Unit.AMOUNT, "5000.00", 0, 1_000_000),
    /** The credit that a top-up may not exceed. */
    HIGHEST_CREDIT("top-up.highest-credit", Unit.AMOUNT, "50000.00", 0, 10_000_000);

    private final String code;
    private final Unit unit;
    private final String initial;
    private final int from;
    private final int to;

    Setting(String code, Unit unit, String initial, int from, int to) {
        this.code = code;
        this.unit = unit;
        this.initial = initial;
        this.from = from;
        this.to = to;
    }

    Setting(String code, String initial) {
        this(code, Unit.SWITCH, initial, 0, 0);
    }

    public String code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    public String initial() {
        return initial;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
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
                .orElseThrow(() -> new InvalidValueException("unknown-setting"));
    }

    /**
     * The value in its one written form.
     *
     * @throws InvalidValueException {@code invalid-setting} if it is not of the unit or beyond the
     *     limits
     */
    public String read(String value) {
        return switch (unit) {
            case DAYS, HOURS -> number(value);
            case AMOUNT, PERCENT -> decimal(value);
            case SWITCH -> word(value);
            case DAY_LIST -> dayList(value);
        };
    }

    /** In the order in which they were said; {@code none} for no day. */
    private String dayList(String value) {
        return value.equals("none")
                ? value
                : Arrays.stream(value.split(",", -1))
                        .map(day -> number(day.strip()))
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    private String number(String value) {
        if (!value.matches("\\d{1,6}")) {
            throw invalid();
        }
        int number = Integer.parseInt(value);
        requireWithin(BigDecimal.valueOf(number));
        return Integer.toString(number);
    }

    private String decimal(String value) {
        if (!value.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw invalid();
        }
        BigDecimal number = new BigDecimal(value);
        requireWithin(number);
        return number.setScale(2).toPlainString();
    }

    private String word(String value) {
        if (!value.equals("on") && !value.equals("off")) {
            throw invalid();
        }
        return value;
    }

    private void requireWithin(BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(from)) < 0
                || number.compareTo(BigDecimal.valueOf(to)) > 0) {
            throw invalid();
        }
    }

    private static InvalidValueException invalid() {
        return new InvalidValueException("invalid-setting");
    }
}
