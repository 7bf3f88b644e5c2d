package io.guichet.application.tax;

import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.tax.BuyerStanding;
import io.guichet.domain.tax.VatId;

import java.time.Clock;
import java.util.Optional;

/**
 * Has the register asked about an id a customer did not have before. What it once said of that id,
 * for somebody else or years ago, counts no longer; it stays kept as a proof of what was decided
 * then. Runs inside the transaction of the use case.
 */
public final class VatIdNews {

    private final VatIdChecks checks;
    private final Clock clock;

    public VatIdNews(VatIdChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    public void changed(Customer before, Customer after) {
        Optional<VatId> id = BuyerStanding.idThatCounts(after.identity());
        id.filter(now -> !id.equals(BuyerStanding.idThatCounts(before.identity())))
                .ifPresent(
                        now -> checks.save(VatIdCheck.first(after.seller(), now, clock.instant())));
    }
}
