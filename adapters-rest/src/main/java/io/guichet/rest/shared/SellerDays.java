package io.guichet.rest.shared;

import io.guichet.application.identity.query.ListSellers;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;

/** Which day it is for a seller, since his zone decides days. */
@ApplicationScoped
public class SellerDays {

    private final ListSellers sellers;
    private final Clock clock;

    @Inject
    public SellerDays(ListSellers sellers, Clock clock) {
        this.sellers = sellers;
        this.clock = clock;
    }

    /** For the container only: CDI builds its proxy with it. */
    public SellerDays() {
        this(null, null);
    }

    public LocalDate today(SellerCode code) {
        return sellers.find(code)
                .map(this::today)
                .orElseThrow(() -> new IllegalStateException("no seller " + code));
    }

    public LocalDate today(Seller seller) {
        return seller.dayOf(clock.instant());
    }
}
