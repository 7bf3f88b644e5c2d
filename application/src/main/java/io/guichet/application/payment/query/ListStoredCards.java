package io.guichet.application.payment.query;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;

import java.util.List;

/** A customer's kept cards: the default one first, then the newest; removed ones left out. */
public interface ListStoredCards {

    List<StoredCard> list(CustomerNumber customer);
}
