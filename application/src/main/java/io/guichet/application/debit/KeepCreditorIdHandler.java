package io.guichet.application.debit;

import io.guichet.application.debit.port.CreditorIds;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.util.Optional;

/** Replaces what was kept. */
public final class KeepCreditorIdHandler implements KeepCreditorId {

    private static final String EUROS = "EUR";

    private final CreditorIds creditorIds;
    private final Sellers sellers;
    private final Transactions transactions;

    public KeepCreditorIdHandler(
            CreditorIds creditorIds, Sellers sellers, Transactions transactions) {
        this.creditorIds = creditorIds;
        this.sellers = sellers;
        this.transactions = transactions;
    }

    @Override
    public Outcome keep(Command command) {
        return transactions.required(
                () ->
                        sellers.find(command.seller())
                                .map(seller -> keep(seller, command.id()))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }

    @Override
    public Optional<CreditorId> find(SellerCode seller) {
        return transactions.required(() -> creditorIds.of(seller));
    }

    private Outcome keep(Seller seller, CreditorId id) {
        if (!seller.currency().getCurrencyCode().equals(EUROS)) {
            return new Outcome.NotInEuros();
        }
        creditorIds.keep(seller.code(), id);
        return new Outcome.Kept(id);
    }
}
