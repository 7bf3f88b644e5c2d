package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * How Chorus Pro says an invoice stands, in its own word ({@code statut}). The words that are known
 * are {@code DEPOSEE}, {@code EN_COURS_ACHEMINEMENT}, {@code MISE_A_DISPOSITION}, {@code
 * A_RECYCLER}, {@code SUSPENDUE}, {@code COMPLETEE}, {@code SERVICE_FAIT}, {@code MANDATEE}, {@code
 * MISE_EN_PAIEMENT}, {@code COMPTABILISEE}, {@code REJETEE} and {@code ANNULEE}; one that is not is
 * kept as it is and not the last.
 */
public record DepositStatus(String code) {

    private static final Set<String> SETTLED = Set.of("MISE_EN_PAIEMENT", "COMPTABILISEE");
    private static final Set<String> FAILED = Set.of("REJETEE", "ANNULEE");

    /** The public body sends it back: it was addressed wrongly. */
    private static final String TO_RECYCLE = "A_RECYCLER";

    public DepositStatus {
        requireNonNull(code, "code");
        if (code.isBlank()) {
            throw new IllegalArgumentException("no status");
        }
    }

    /** Where the deposit stands by this; once it is accepted or rejected nothing follows. */
    public TransmissionState state() {
        if (SETTLED.contains(code)) {
            return TransmissionState.ACCEPTED;
        }
        return FAILED.contains(code) ? TransmissionState.REJECTED : TransmissionState.SENT;
    }

    /** Whether a person at the seller's has to do something on Chorus Pro. */
    public boolean needsStaff() {
        return code.equals(TO_RECYCLE) || FAILED.contains(code);
    }
}
