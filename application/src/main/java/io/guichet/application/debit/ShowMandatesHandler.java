package io.guichet.application.debit;

import io.guichet.application.debit.port.CreditorIds;
import io.guichet.application.debit.port.MandateRenderer;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;

import java.util.List;
import java.util.Optional;

/** Looks them up. */
public final class ShowMandatesHandler implements ShowMandates {

    private final Mandates mandates;
    private final CreditorIds creditorIds;
    private final TradingParties parties;
    private final MandateRenderer renderer;
    private final Transactions transactions;

    public ShowMandatesHandler(
            Mandates mandates,
            CreditorIds creditorIds,
            TradingParties parties,
            MandateRenderer renderer,
            Transactions transactions) {
        this.mandates = mandates;
        this.creditorIds = creditorIds;
        this.parties = parties;
        this.renderer = renderer;
        this.transactions = transactions;
    }

    @Override
    public List<Mandate> list(CustomerNumber customer) {
        return transactions.required(() -> mandates.of(customer));
    }

    private Offer offer(Party seller, CreditorId id, Customer customer) {
        return new Offer(seller, id, renderer.wording(seller.name(), customer.language()));
    }

    @Override
    public Optional<Offer> offer(CustomerNumber number) {
        return transactions.required(() -> parties.customer(number).flatMap(this::offer));
    }

    private Optional<Offer> offer(Customer customer) {
        Seller seller = parties.sellerOf(customer);
        return creditorIds.of(seller.code()).map(id -> offer(seller.identity(), id, customer));
    }
}
