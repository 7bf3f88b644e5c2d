package io.guichet.application.ledger.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.SignedClosing;

import java.util.Optional;

/** A seller's closings as they are stored. */
public interface ListClosings {

    /**
     * Closings numbered below {@code before}, newest first; {@link Long#MAX_VALUE} from the start.
     */
    Page<SignedClosing> list(SellerCode seller, long before, int limit);

    Optional<SignedClosing> find(ClosingId id);
}
