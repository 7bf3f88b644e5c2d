package io.guichet.testing.simulation;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;

/** A customer and how he pays. */
record Person(CustomerNumber number, Seller seller, Habit habit) {

    /** What somebody does about what he owes. */
    enum Habit {
        PAYS_AT_ONCE,
        PAYS_LATE,
        PAYS_TWICE,
        PAYS_IN_PARTS,
        PAYS_BY_CARD,
        PAYS_IN_ADVANCE,
        RARELY_PAYS
    }
}
