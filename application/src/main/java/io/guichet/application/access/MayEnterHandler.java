package io.guichet.application.access;

import io.guichet.application.identity.AddressGate;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;

/** Asks the gate that tokens pass as well. */
public final class MayEnterHandler implements MayEnter {

    private final AddressGate gate;
    private final Transactions transactions;

    public MayEnterHandler(AddressGate gate, Transactions transactions) {
        this.gate = gate;
        this.transactions = transactions;
    }

    @Override
    public boolean mayEnter(ProfileId profile, String address) {
        return transactions.required(() -> gate.admits(profile, address));
    }
}
