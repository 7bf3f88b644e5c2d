package io.guichet.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class TokenRightsTest {

    private static final Scope READ_INVOICES = Scope.parse("invoices:read");
    private static final Scope WRITE_INVOICES = Scope.parse("invoices:write");

    @Test
    void a_scope_is_an_area_and_how_far_it_goes() {
        assertThat(READ_INVOICES).isEqualTo(new Scope(Area.INVOICES, Scope.Access.READ));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Scope.parse("invoices"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid-scope"));
    }

    @Test
    void writing_includes_reading_of_the_same_area_only() {
        assertThat(WRITE_INVOICES.covers(READ_INVOICES)).isTrue();
        assertThat(READ_INVOICES.covers(WRITE_INVOICES)).isFalse();
        assertThat(WRITE_INVOICES.covers(Scope.parse("orders:read"))).isFalse();
    }

    @Test
    void without_scopes_everything_is_allowed() {
        assertThat(TokenRights.all().allow(WRITE_INVOICES)).isTrue();
        assertThat(scoped(READ_INVOICES).allow(READ_INVOICES)).isTrue();
        assertThat(scoped(READ_INVOICES).allow(WRITE_INVOICES)).isFalse();
    }

    @Test
    void nobody_gives_away_more_than_he_has() {
        assertThat(TokenRights.all().include(scoped(WRITE_INVOICES))).isTrue();
        assertThat(scoped(WRITE_INVOICES).include(scoped(READ_INVOICES))).isTrue();
        assertThat(scoped(READ_INVOICES).include(scoped(WRITE_INVOICES))).isFalse();
        assertThat(scoped(READ_INVOICES).include(TokenRights.all())).isFalse();
    }

    @Test
    void a_token_for_one_customer_makes_none_for_another_or_for_all() {
        TokenRights bakery = of(10001);

        assertThat(bakery.allow(new CustomerNumber(10001))).isTrue();
        assertThat(bakery.allow(new CustomerNumber(10002))).isFalse();
        assertThat(bakery.include(bakery)).isTrue();
        assertThat(bakery.include(of(10002))).isFalse();
        assertThat(bakery.include(TokenRights.all())).isFalse();
    }

    @Test
    void a_token_for_some_addresses_makes_none_for_others_or_for_all() {
        TokenRights office = from("192.0.2.0/24", "2001:db8::/32");

        assertThat(office.include(from("192.0.2.0/24"))).isTrue();
        assertThat(office.include(from("198.51.100.7"))).isFalse();
        assertThat(office.include(TokenRights.all())).isFalse();
    }

    @Test
    void a_token_for_one_account_makes_none_without() {
        TokenRights shop =
                new TokenRights(
                        Set.of(),
                        Optional.empty(),
                        Optional.of(new AccountName("shop")),
                        List.of());

        assertThat(shop.include(shop)).isTrue();
        assertThat(shop.include(TokenRights.all())).isFalse();
    }

    private static TokenRights scoped(Scope scope) {
        return new TokenRights(Set.of(scope), Optional.empty(), Optional.empty(), List.of());
    }

    private static TokenRights of(long customer) {
        return new TokenRights(
                Set.of(), Optional.of(new CustomerNumber(customer)), Optional.empty(), List.of());
    }

    private static TokenRights from(String... addresses) {
        return new TokenRights(Set.of(), Optional.empty(), Optional.empty(), List.of(addresses));
    }
}
