package io.guichet.bot.menu;

import static java.util.Objects.requireNonNull;

import io.guichet.bot.text.Texts;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

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

    /** Whether the person changes and ends services of the customer's. */
    public boolean managesServices() {
        return may(Permission.ACCOUNT_MANAGEMENT);
    }

    /** Whether the person sees and pays the customer's bills. */
    public boolean paysBills() {
        return may(Permission.BILLING);
    }

    /** The services the person sees. */
    public Reach services() {
        return reach(Permission.PLACED);
    }

    /** The services of which the person says whether they renew by themselves. */
    public Reach renewable() {
        return reach(Set.of(Permission.DOMAINS));
    }

    private Reach reach(Set<String> placed) {
        return managesServices()
                ? Reach.ALL
                : moment.profile()
                        .map(profile -> profile.reach(placed, customer))
                        .orElse(Reach.NOTHING);
    }

    /** Whether the customer buys for his business, or is one. */
    public boolean isForProfessional() {
        return customer.identity().kind().isProfessional();
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
