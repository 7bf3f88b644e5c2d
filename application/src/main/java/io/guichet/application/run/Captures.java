package io.guichet.application.run;

import io.guichet.application.change.SettleChange;
import io.guichet.application.debit.DebitInvoice;
import io.guichet.application.payment.CaptureInvoice;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.policy.DunningStep;

import java.time.LocalDate;

/**
 * Charges default cards, or has accounts debited where there is a default mandate, outside the
 * transaction that found what is due. An attempt that may still come to another end is made again
 * by the next day's run; it charges once. A debit that is announced may still be cancelled, so its
 * step is played only when it is over.
 */
public final class Captures {

    private final CaptureInvoice captureInvoice;
    private final DebitInvoice debitInvoice;
    private final SettleChange settleChange;
    private final Dunning dunning;
    private final Transactions transactions;

    public Captures(
            CaptureInvoice captureInvoice,
            DebitInvoice debitInvoice,
            SettleChange settleChange,
            Dunning dunning,
            Transactions transactions) {
        this.captureInvoice = captureInvoice;
        this.debitInvoice = debitInvoice;
        this.settleChange = settleChange;
        this.dunning = dunning;
        this.transactions = transactions;
    }

    /** What is to be charged, by which step, the how manieth attempt. */
    public record Charge(Receivable receivable, DunningStep step, int attempt) {}

    /** Whether the provider answers: other charges wait until it does. */
    boolean charge(Charge due, LocalDate day) {
        settleChange.settle(due.receivable().invoice());
        CaptureInvoice.Outcome outcome =
                captureInvoice.capture(
                        new CaptureInvoice.Command(due.receivable().invoice(), due.attempt()));
        if (outcome instanceof CaptureInvoice.Outcome.ProviderUnavailable) {
            return false;
        }
        if (!mayBeRepeated(outcome, due)) {
            transactions.required(() -> note(due, day));
        }
        return true;
    }

    /** Who has no card to charge may have a mandate. */
    private boolean mayBeRepeated(CaptureInvoice.Outcome outcome, Charge due) {
        if (!(outcome instanceof CaptureInvoice.Outcome.NoUsableCard)) {
            return outcome.mayBeRepeated();
        }
        return debitInvoice
                .debit(new DebitInvoice.Command(due.receivable().invoice(), due.attempt()))
                .mayBeRepeated();
    }

    /** Somebody else may have noted it since. */
    private boolean note(Charge due, LocalDate day) {
        Played charged =
                new Played(
                        due.receivable().invoice(),
                        due.receivable().reopening().round(),
                        due.step().code(),
                        due.step().act(),
                        day);
        boolean isNew =
                dunning.playedOn(charged.invoice()).stream()
                        .filter(played -> played.round() == charged.round())
                        .noneMatch(played -> played.code().equals(charged.code()));
        if (isNew) {
            dunning.add(charged);
        }
        return isNew;
    }
}
