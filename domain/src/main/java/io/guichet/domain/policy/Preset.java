package io.guichet.domain.policy;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Three ways to do business, to start a policy from. Where the pages they are taken from are silent
 * or contradict each other, the reading taken is written at the value; those of several presets
 * together stand in docs/policies.md.
 */
public enum Preset {
    /**
     * A prepaid balance that every invoice debits at once and that may go negative; 30 days to
     * bring it back, then suspension, then deletion after 30 more (alwaysdata, billing and
     * suspension). A change of plan begins a new period, invoiced the next day (upgrade your plan).
     * Domain names renew 30 days ahead, late until 45 days after, are restored until 75 and gone at
     * 80 (its table of top-level domains, typically). What becomes of other services that renew by
     * hand is not published.
     */
    PREPAID(
            Map.of(
                    Setting.RUN_DAILY, "on",
                    Setting.CREDIT_USED, "on",
                    Setting.CARD_NOTICE, "31",
                    Setting.CHANGE_BEGINS_PERIOD, "on",
                    Setting.CREDIT_TO_FREE, "off",
                    Setting.CHANGE_NEEDS_PAID, "off",
                    Setting.SUSPENDS_ALL, "on",
                    Setting.DOMAIN_NEEDS_MEANS, "on",
                    Setting.DOMAIN_UNPAID_EXPIRES, "on"),
            // The cadence of the reminders is not published: a third, two thirds, three days
            // before.
            new DunningStep("capture", Anchor.ISSUE, 0, Act.CAPTURE),
            new DunningStep("reminder-1", Anchor.ISSUE, 10, Act.NOTICE),
            new DunningStep("reminder-2", Anchor.ISSUE, 20, Act.NOTICE),
            new DunningStep("reminder-3", Anchor.ISSUE, 27, Act.NOTICE),
            new DunningStep("restrict", Anchor.ISSUE, 30, Act.RESTRICT),
            new DunningStep("suspend", Anchor.ISSUE, 30, Act.SUSPEND),
            new DunningStep("delete", Anchor.SUSPENSION, 30, Act.DELETE)),

    /**
     * Orders paid before they are invoiced, for 24 hours (the page says "within 24 h", and
     * elsewhere "at its date"), and so is the difference of a change; renewals invoiced on their
     * day, collected within 24 hours, cut after 7 days (OVHcloud, renewal and payment methods).
     * Deletion "a few days" after is read as 7. Money back after a withdrawal "within 30 days" is
     * read as the 14 of the law (C. conso. L221-24). Notices 40 and 15 days before (elsewhere "the
     * month before"). Late renewal of a domain name for "about 7 days" (elsewhere 5), then 35 of
     * redemption (35 to 40) and 5 more.
     */
    ORDER(
            Map.ofEntries(
                    Map.entry(Setting.RUN_DAILY, "on"),
                    Map.entry(Setting.TERM, "7"),
                    Map.entry(Setting.PAID_FIRST, "on"),
                    Map.entry(Setting.CREDIT_USED, "on"),
                    Map.entry(Setting.CARD_NOTICE, "31"),
                    Map.entry(Setting.CANCEL_REASON, "on"),
                    Map.entry(Setting.CANCEL_NEEDS_PAID, "on"),
                    Map.entry(Setting.CHANGE_EXPIRY, "1"),
                    Map.entry(Setting.EXPIRY_NOTICES, "40,15"),
                    Map.entry(Setting.RENEWAL_NOTICES, "40,15"),
                    Map.entry(Setting.EXPIRY_LATE, "7"),
                    Map.entry(Setting.EXPIRY_RESTORE, "7"),
                    Map.entry(Setting.EXPIRY_DELETION, "7"),
                    Map.entry(Setting.DOMAIN_NOTICES, "40,15"),
                    Map.entry(Setting.DOMAIN_UNPAID_EXPIRES, "on"),
                    Map.entry(Setting.DOMAIN_LATE, "7"),
                    Map.entry(Setting.DOMAIN_RESTORE, "42"),
                    Map.entry(Setting.DOMAIN_DELETION, "47")),
            new DunningStep("capture", Anchor.ISSUE, 0, Act.CAPTURE),
            new DunningStep("capture-again", Anchor.ISSUE, 1, Act.CAPTURE),
            new DunningStep("reminder", Anchor.ISSUE, 3, Act.NOTICE),
            new DunningStep("restrict", Anchor.ISSUE, 7, Act.RESTRICT),
            new DunningStep("suspend", Anchor.ISSUE, 7, Act.SUSPEND),
            new DunningStep("delete", Anchor.SUSPENSION, 7, Act.DELETE)),

    /**
     * Invoices 14 days ahead with a due date, reminders at D-4, D+1 and D+2, card at D-1 (PreVPS,
     * invoices and payments; the page numbers the reminder of D+1 second and that of D+2 first).
     * Suspension and termination are not published there: 5 days after the due date and 30 later.
     * How long an unpaid change waits is not either: as long as its invoice's term. Nor is the late
     * fee that "may be added" at D+1: nothing but the indemnity of businesses. Usage on "a separate
     * invoice or the next one" is read as the next. Nor is anything of expiry: as prepaid.
     */
    INVOICE(
            Map.ofEntries(
                    Map.entry(Setting.RUN_DAILY, "on"),
                    Map.entry(Setting.ISSUE_BEFORE_RENEWAL, "14"),
                    Map.entry(Setting.TERM, "14"),
                    Map.entry(Setting.CHARGES_GROUPED, "on"),
                    Map.entry(Setting.CREDIT_CHOICE, "on"),
                    Map.entry(Setting.CARD_NOTICE, "31"),
                    Map.entry(Setting.CREDIT_PAID_BACK, "off"),
                    Map.entry(Setting.CANCEL_AT_ONCE, "on"),
                    Map.entry(Setting.CANCEL_CREDITS_UNPAID, "on"),
                    Map.entry(Setting.CHANGE_EXPIRY, "14"),
                    Map.entry(Setting.DOMAIN_UNPAID_EXPIRES, "on")),
            new DunningStep("unpaid", Anchor.DUE, -4, Act.NOTICE),
            new DunningStep("capture", Anchor.DUE, -1, Act.CAPTURE),
            new DunningStep("overdue-2", Anchor.DUE, 1, Act.NOTICE),
            new DunningStep("late-fee", Anchor.DUE, 1, Act.LATE_FEE),
            new DunningStep("overdue-1", Anchor.DUE, 2, Act.NOTICE),
            new DunningStep("restrict", Anchor.DUE, 5, Act.RESTRICT),
            new DunningStep("suspend", Anchor.DUE, 5, Act.SUSPEND),
            new DunningStep("terminate", Anchor.SUSPENSION, 30, Act.TERMINATE));

    private static final Currency WITHOUT_CENTS = Currency.getInstance("JPY");

    private final Map<Setting, String> differences;
    private final List<DunningStep> steps;

    Preset(Map<Setting, String> differences, DunningStep... steps) {
        this.differences = differences;
        this.steps = List.of(steps);
    }

    public BillingPolicy policy() {
        return new BillingPolicy(differences, steps);
    }

    private boolean is(BillingPolicy other) {
        return other.equals(policy())
                || other.equals(PolicyAmounts.startingIn(WITHOUT_CENTS, policy()));
    }

    /** The preset that a policy is, unchanged, in a currency with cents or without. */
    public static Optional<Preset> of(BillingPolicy policy) {
        return Arrays.stream(values()).filter(preset -> preset.is(policy)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The preset of a code.
     *
     * @throws InvalidValueException {@code unknown-preset}
     */
    public static Preset parse(String code) {
        return Arrays.stream(values())
                .filter(preset -> preset.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("unknown-preset"));
    }
}
