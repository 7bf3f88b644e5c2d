package io.guichet.commands.demo;

import static io.guichet.commands.demo.DemoPeople.CLERK;
import static io.guichet.commands.demo.DemoPeople.COMPANY;
import static io.guichet.commands.demo.DemoPeople.CONSUMER;
import static io.guichet.commands.demo.DemoPeople.HOSTER;
import static io.guichet.commands.demo.DemoPeople.MARY;
import static io.guichet.commands.demo.DemoPeople.PUBLIC_BODY;
import static io.guichet.commands.demo.DemoPeople.SUPPORT;
import static io.guichet.commands.demo.DemoPeople.ZOE;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.shared.Sha256;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Enters the demo company once. What a crash left half done is finished by the next start. */
public final class DemoData {

    private static final List<Profile> PEOPLE = List.of(ZOE, MARY, CLERK, SUPPORT);
    private static final Period TOKENS_LAST = Period.ofYears(10);

    private final Office office;

    public DemoData(Office office) {
        this.office = office;
    }

    /**
     * Tokens are entered last: where they are, everything is. Whoever has no password yet gets the
     * one of this hash.
     */
    public void load(Tokens tokens, String passwordHash, Instant now) {
        loadBusiness(tokens, now);
        office.enter(() -> PEOPLE.forEach(person -> enterPassword(person, passwordHash, now)));
    }

    private void enterPassword(Profile person, String passwordHash, Instant now) {
        if (office.credentials().find(person.id()).isEmpty()) {
            office.credentials().save(person.id(), passwordHash, now);
        }
    }

    private void loadBusiness(Tokens tokens, Instant now) {
        boolean loaded =
                office.transactions()
                        .required(
                                () ->
                                        office.stores()
                                                .tokens()
                                                .find(Sha256.hex(tokens.staff()), Optional.empty())
                                                .filter(held -> held.token().holdsAt(now))
                                                .isPresent());
        if (loaded) {
            return;
        }
        office.enter(this::enterPeople);
        office.enter(this::enterCatalog);
        LocalDate today = HOSTER.dayOf(now);
        new DemoYear(office, today).live();
        office.enter(() -> enterTokens(tokens, now));
    }

    private void enterPeople() {
        if (office.stores().sellers().find(HOSTER.code()).isPresent()) {
            return;
        }
        office.stores().sellers().add(HOSTER);
        DemoPeople.CUSTOMERS.forEach(office.stores().customers()::add);
        PEOPLE.forEach(office.stores().profiles()::add);
        grant(ZOE, COMPANY);
        grant(MARY, CONSUMER);
        grant(CLERK, PUBLIC_BODY);
    }

    private void enterCatalog() {
        DemoCatalog.plansOf(HOSTER.code()).stream()
                .filter(plan -> office.stores().plans().find(HOSTER.code(), plan.code()).isEmpty())
                .forEach(office.stores().plans()::add);
    }

    private void enterTokens(Tokens tokens, Instant now) {
        enterToken(tokens.company(), ZOE, now);
        enterToken(tokens.consumer(), MARY, now);
        enterToken(tokens.staff(), SUPPORT, now);
    }

    private void enterToken(String token, Profile owner, Instant now) {
        Instant expiresAt = now.atZone(HOSTER.zone()).plus(TOKENS_LAST).toInstant();
        office.stores()
                .tokens()
                .add(Sha256.hex(token), AccessToken.whole(owner.id(), "demo", now, expiresAt));
    }

    private void grant(Profile profile, Customer customer) {
        office.stores().profiles().grant(profile.id(), customer.number());
    }

    /** One token each for the company, the consumer and staff. */
    public record Tokens(String company, String consumer, String staff) {}
}
