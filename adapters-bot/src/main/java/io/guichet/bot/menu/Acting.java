package io.guichet.bot.menu;

import static java.util.Objects.requireNonNull;

import io.guichet.bot.text.Texts;
import io.guichet.domain.access.Permission;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;

import java.time.Instant;
import java.time.LocalDate;

/** A moment in which somebody acts for a customer; only {@link Access} makes one. */
public record Acting(Moment moment, Customer customer, Seller seller) {

    public Acting {
        requireNonNull(moment, "moment");
        requireNonNull(customer, "customer");
        requireNonNull(seller, "seller");
    }

    public CustomerNumber number() {
        return customer.number();
    }

    /** The customer as buttons name him. */
    public long key() {
        return customer.number().value();
    }

    public String name() {
        return Labels.shorten(customer.identity().name(), Labels.NAME);
    }

    public Texts texts() {
        return moment.texts();
    }

    /** Whether the person may do this for the customer at this moment. */
    public boolean may(Permission permission) {
        return moment.profile().filter(profile -> profile.may(permission, customer)).isPresent();
    }

    /** Whether the person is the one who can do what is never given away. */
    public boolean isOwner() {
        return moment.profile().filter(profile -> profile.owns(customer)).isPresent();
    }

    public LocalDate today() {
        return seller.dayOf(moment.now());
    }

    public String momentOf(Instant at) {
        return texts().moment(at, seller.zone());
    }

    public Acting now(Moment other) {
        return new Acting(other, customer, seller);
    }
}
