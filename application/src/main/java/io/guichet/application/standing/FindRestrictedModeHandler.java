package io.guichet.application.standing;

import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.RestrictedModes;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.RestrictedMode;

import java.util.Optional;

/** Who just paid is not shown as restricted, though he is told so a moment later. */
public final class FindRestrictedModeHandler implements FindRestrictedMode {

    private final RestrictedModes modes;
    private final MeansShown means;
    private final Transactions transactions;

    public FindRestrictedModeHandler(
            RestrictedModes modes, MeansShown means, Transactions transactions) {
        this.modes = modes;
        this.means = means;
        this.transactions = transactions;
    }

    @Override
    public Optional<RestrictedMode> find(CustomerNumber customer) {
        return transactions.required(
                () -> modes.of(customer).filter(mode -> !means.hasOne(customer)));
    }
}
