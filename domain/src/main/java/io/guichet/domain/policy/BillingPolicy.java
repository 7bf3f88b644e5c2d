package io.guichet.domain.policy;

import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every deadline, fee, limit and switch of a seller, and the timetable of unpaid invoices. It has a
 * value for each {@link Setting}, in its one written form; what was not said is initial.
 */
public record BillingPolicy(Map<Setting, String> settings, List<DunningStep> steps) {

    /** What a seller follows who never set anything: nobody is chased. */
    public static final BillingPolicy INITIAL = new BillingPolicy(Map.of(), List.of());

    private static final int MOST_STEPS = 30;

    /**
     * Completes, checks and normalises.
     *
     * @throws InvalidValueException {@code invalid-setting}, {@code contradicting-settings}, {@code
     *     too-many-steps} or {@code repeated-step-code}
     */
    public BillingPolicy {
        EnumMap<Setting, String> read = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            read.put(setting, setting.read(settings.getOrDefault(setting, setting.initial())));
        }
        settings = Collections.unmodifiableMap(read);
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw new InvalidValueException("too-many-steps");
        }
        Set<String> codes = new HashSet<>();
        if (!steps.stream().allMatch(step -> codes.add(step.code()))) {
            throw new InvalidValueException("repeated-step-code");
        }
        if (Contradictions.areIn(read)) {
            throw new InvalidValueException("contradicting-settings");
        }
    }

    /** This policy with some other settings, of a seller in a currency with cents. */
    public BillingPolicy with(Map<Setting, String> changes) {
        return PolicyAmounts.changed(this, changes, PolicyAmounts.WITH_CENTS);
    }

    /** This policy with another timetable. */
    public BillingPolicy with(List<DunningStep> otherSteps) {
        return new BillingPolicy(settings, otherSteps);
    }

    public boolean isRunDaily() {
        return isOn(Setting.RUN_DAILY);
    }

    public int issueBeforeRenewal() {
        return number(Setting.ISSUE_BEFORE_RENEWAL);
    }

    public boolean isVatOnDebits() {
        return isOn(Setting.VAT_ON_DEBITS);
    }

    public boolean areChargesGrouped() {
        return isOn(Setting.CHARGES_GROUPED);
    }

    public int termDays() {
        return number(Setting.TERM);
    }

    public boolean isPaidFirst() {
        return isOn(Setting.PAID_FIRST);
    }

    /** How long before appointed work cancelling it is not billed. */
    public int workCancelHours() {
        return number(Setting.WORK_CANCEL);
    }

    public int orderExpiryHours() {
        return number(Setting.ORDER_EXPIRY);
    }

    public boolean isCreditUsed() {
        return isOn(Setting.CREDIT_USED);
    }

    public boolean isCreditCustomersChoice() {
        return isOn(Setting.CREDIT_CHOICE);
    }

    public boolean isCreditSpentInPart() {
        return isOn(Setting.CREDIT_PARTIAL);
    }

    public boolean isCancelledAtOnce() {
        return isOn(Setting.CANCEL_AT_ONCE);
    }

    public int cancelUndoHours() {
        return number(Setting.CANCEL_UNDO);
    }

    public boolean isPeriodBegunByChange() {
        return isOn(Setting.CHANGE_BEGINS_PERIOD);
    }

    public int changeExpiryDays() {
        return number(Setting.CHANGE_EXPIRY);
    }

    public boolean isAllSuspended() {
        return isOn(Setting.SUSPENDS_ALL);
    }

    /** What it costs to be late with this amount; the recovery indemnity apart. */
    public Money lateFee(Money open) {
        BigDecimal share =
                open.toDecimal()
                        .multiply(decimal(settings, Setting.LATE_FEE_PERCENT))
                        .movePointLeft(2);
        return Money.rounded(share, open.currency(), RoundingMode.HALF_UP)
                .plus(amount(Setting.LATE_FEE_AMOUNT, open.currency()));
    }

    public Money recoveryIndemnity(Currency currency) {
        return amount(Setting.RECOVERY_INDEMNITY, currency);
    }

    public int transferExpiryDays() {
        return number(Setting.TRANSFER_EXPIRY);
    }

    public int withdrawalDays() {
        return number(Setting.WITHDRAWAL_DAYS);
    }

    public int withdrawalRefundDays() {
        return RefundLimit.of(settings);
    }

    public boolean isOrderNeededToTopUp() {
        return isOn(Setting.TOP_UP_NEEDS_ORDER);
    }

    public Money topUpMinimum(Currency currency) {
        return amount(Setting.TOP_UP_MINIMUM, currency);
    }

    public Money topUpMaximum(Currency currency) {
        return amount(Setting.TOP_UP_MAXIMUM, currency);
    }

    public Money highestCredit(Currency currency) {
        return amount(Setting.HIGHEST_CREDIT, currency);
    }

    /** The value of a setting that counts days or hours. */
    public int number(Setting setting) {
        return Integer.parseInt(settings.get(setting));
    }

    /** The value of a setting that is several numbers of days. */
    public List<Integer> dayList(Setting setting) {
        String days = settings.get(setting);
        return days.equals("none")
                ? List.of()
                : Arrays.stream(days.split(",")).map(Integer::valueOf).toList();
    }

    public boolean isOn(Setting setting) {
        return is(setting, "on");
    }

    public boolean is(Setting setting, String word) {
        return settings.get(setting).equals(word);
    }

    private Money amount(Setting setting, Currency currency) {
        return Money.rounded(decimal(settings, setting), currency, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(Map<Setting, String> settings, Setting setting) {
        return new BigDecimal(settings.get(setting));
    }
}
