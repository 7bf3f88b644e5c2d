package io.guichet.application.change;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.List;

/** Ends each in a transaction of its own, under its customer's lock. */
public final class EndOptionsHandler implements EndOptions {

    private static final int AT_MOST = 100;

    private final Services services;
    private final OptionHosts hosts;
    private final TradingParties parties;
    private final ServiceMoves moves;
    private final Transactions transactions;

    public EndOptionsHandler(
            Services services,
            OptionHosts hosts,
            TradingParties parties,
            ServiceMoves moves,
            Transactions transactions) {
        this.services = services;
        this.hosts = hosts;
        this.parties = parties;
        this.moves = moves;
        this.transactions = transactions;
    }

    @Override
    public int end() {
        List<ServiceId> orphans = transactions.required(() -> hosts.orphans(AT_MOST));
        OneByOne round = new OneByOne("option");
        round.each(
                orphans, ServiceId::value, option -> transactions.required(() -> isEnded(option)));
        return round.done();
    }

    private boolean isEnded(ServiceId id) {
        CustomerNumber holder = services.find(id).orElseThrow().customer();
        moves.lock(parties.customer(holder).orElseThrow());
        Service option = services.find(id).orElseThrow();
        boolean goesOn = option.state().isHeld() && option.ending().isEmpty();
        if (!goesOn || moves.areBeingPaid(List.of(option), false)) {
            return false;
        }
        moves.end(option, "", false);
        return true;
    }
}
