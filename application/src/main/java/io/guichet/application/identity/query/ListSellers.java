package io.guichet.application.identity.query;

import io.guichet.domain.identity.Seller;

import java.util.List;

/** The sellers of this installation, by code; there is at least one. */
public interface ListSellers {

    List<Seller> list();
}
