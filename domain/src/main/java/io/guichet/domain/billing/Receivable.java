package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * What is still open on one issued invoice: its total less what was paid and credited. {@code
 * reserved} is the part for which a card payment is being captured; nobody else can pay it
 * meanwhile. Paid, credited and reserved and what was given up together never exceed the total.
 */
public record Receivable(
        DocumentReference invoice,
        CustomerNumber customer,
        LocalDate dueOn,
        Money total,
        Money paid,
        Money credited,
        Money reserved,
        Money writtenOff,
        Reopening reopening,
        long version) {

    public Receivable {
        requireNonNull(invoice, "invoice");
        requireNonNull(customer, "customer");
        requireNonNull(dueOn, "dueOn");
        requireNonNull(reopening, "reopening");
        if (List.of(paid, credited, reserved, writtenOff).stream().anyMatch(Money::isNegative)) {
            throw new IllegalStateException(invoice + " has a negative part");
        }
        if (total.minus(paid).minus(credited).minus(writtenOff).minus(reserved).isNegative()) {
            throw new IllegalStateException(invoice + " is settled beyond its total");
        }
    }

    public static Receivable of(Invoice invoice) {
        Money zero = Money.zero(invoice.totals().gross().currency());
        return new Receivable(
                invoice.reference(),
                invoice.customer(),
                invoice.dueOn(),
                invoice.totals().gross(),
                zero,
                zero,
                zero,
                zero,
                Reopening.NEVER,
                0);
    }

    /** What the customer still owes. */
    public Money open() {
        return total.minus(paid).minus(credited).minus(writtenOff);
    }

    /** The part of it that nobody is paying at this moment. */
    public Money payable() {
        return open().minus(reserved);
    }

    public Receivable pay(Money amount) {
        return with(paid.plus(amount), credited, reserved);
    }

    /** What was paid turns out not to be: from this day on it is owed again. */
    public Receivable unpay(Money amount, LocalDate today) {
        Reopening next = open().isZero() ? reopening.again(today) : reopening;
        return with(paid.minus(amount), credited, reserved, writtenOff, next);
    }

    /** What was paid by a card was taken back by its holder. */
    public Receivable chargeBack(Money amount, LocalDate today) {
        Receivable unpaid = unpay(amount, today);
        return unpaid.with(
                unpaid.paid, credited, reserved, writtenOff, unpaid.reopening.chargedBack());
    }

    /**
     * Takes the place of another: what was played for that debt was played for this one. Where that
     * was settled, this is owed anew from this day on.
     */
    public Receivable inPlaceOf(Receivable replaced, LocalDate today) {
        Reopening before = replaced.reopening;
        Reopening next = replaced.open().isPositive() ? before : before.again(today);
        return with(paid, credited, reserved, writtenOff, next);
    }

    /** What of the invoice neither a credit note corrects yet nor was given up. */
    public Money uncredited() {
        return total.minus(credited).minus(writtenOff);
    }

    /**
     * Corrects a part of it: what is open is no longer owed, then what was given up is no longer
     * given up, and what beyond both was paid is no longer paid.
     */
    public Receivable credit(Money part) {
        Money asked = part.minus(part.min(open()));
        return with(
                paid.minus(paidOf(part)),
                credited.plus(part),
                reserved,
                writtenOff.minus(asked.min(writtenOff)),
                reopening);
    }

    /** What of a part that is to be credited was paid: what never was is lowered first. */
    public Money paidOf(Money part) {
        return part.minus(part.min(open().plus(writtenOff)));
    }

    /** The seller gives up what is open. */
    public Receivable writeOff() {
        return with(paid, credited, reserved, writtenOff.plus(open()), reopening);
    }

    /** What was given up is owed again from this day on. */
    public Receivable takeBackWriteOff(LocalDate today) {
        Reopening next = open().isZero() ? reopening.again(today) : reopening;
        return with(paid, credited, reserved, writtenOff.minus(writtenOff), next);
    }

    public Receivable reserve(Money amount) {
        return with(paid, credited, reserved.plus(amount));
    }

    public Receivable release(Money amount) {
        return with(paid, credited, reserved.minus(amount));
    }

    public Receivable payReserved(Money amount) {
        return with(paid.plus(amount), credited, reserved.minus(amount));
    }

    public InvoiceStatus status() {
        if (open().isPositive()) {
            return paid.isZero() ? InvoiceStatus.UNPAID : InvoiceStatus.PARTLY_PAID;
        }
        if (writtenOff.isPositive()) {
            return InvoiceStatus.WRITTEN_OFF;
        }
        return credited.equals(total) && total.isPositive()
                ? InvoiceStatus.CREDITED
                : InvoiceStatus.PAID;
    }

    public boolean isOverdueOn(LocalDate today) {
        return open().isPositive() && dueOn.isBefore(today);
    }

    /** The same as it is after one more change. */
    public Receivable nextVersion() {
        return new Receivable(
                invoice,
                customer,
                dueOn,
                total,
                paid,
                credited,
                reserved,
                writtenOff,
                reopening,
                version + 1);
    }

    private Receivable with(Money nowPaid, Money nowCredited, Money nowReserved) {
        return with(nowPaid, nowCredited, nowReserved, writtenOff, reopening);
    }

    private Receivable with(
            Money nowPaid,
            Money nowCredited,
            Money nowReserved,
            Money nowWrittenOff,
            Reopening nowReopening) {
        return new Receivable(
                invoice,
                customer,
                dueOn,
                total,
                nowPaid,
                nowCredited,
                nowReserved,
                nowWrittenOff,
                nowReopening,
                version);
    }
}
