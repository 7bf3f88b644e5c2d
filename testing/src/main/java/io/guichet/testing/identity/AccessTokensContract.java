package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.port.AccessTokens.Held;
import io.guichet.application.identity.port.Profiles.Mandate;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.IpRules.Rule;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every {@link io.guichet.application.identity.port.AccessTokens} promises. */
public abstract class AccessTokensContract extends Contract {

    private static final Instant NOON = Given.NOON;

    private final String hash = Samples.hash();

    @Test
    void a_token_is_found_by_its_hash_with_its_owner() {
        AccessToken token = add(hash, given().profile(), NOON);

        Held held = find(hash).orElseThrow();
        assertThat(held.token()).isEqualTo(token);
        assertThat(held.owner().id()).isEqualTo(token.owner());
        assertThat(held.owner().name()).isEqualTo("Anna Petit");
        assertThat(held.rules()).isEqualTo(IpRules.none());
    }

    @Test
    void a_token_comes_with_its_owner_s_rules_of_addresses() {
        ProfileId anna = given().profile();
        IpRules rules = new IpRules(false, List.of(new Rule("192.0.2.0/24", true, false)));
        done(() -> stores().ipRules().put(anna, rules));
        add(hash, anna, NOON);

        assertThat(find(hash).orElseThrow().rules()).isEqualTo(rules);
    }

    @Test
    void a_token_comes_with_what_its_owner_was_given_to_do_for_whom_he_names() {
        ProfileId anna = given().profile();
        Customer bakery = given().customer();
        Customer shop = given().customer();
        Permissions some = Permissions.of(Set.of(Permission.BILLING), true);
        done(() -> stores().profiles().grant(anna, bakery.number()));
        done(() -> stores().profiles().permit(anna, shop.number(), some));
        add(hash, anna, NOON);

        assertThat(mandate(hash, Optional.of(bakery.number())))
                .contains(new Mandate(bakery, Permissions.ofOwner()));
        assertThat(mandate(hash, Optional.of(shop.number()))).contains(new Mandate(shop, some));
        assertThat(mandate(hash, Optional.of(given().customer().number()))).isEmpty();
        assertThat(mandate(hash, Optional.empty())).isEmpty();
    }

    @Test
    void who_names_nobody_acts_for_whom_the_token_is_for_or_for_his_only_customer() {
        ProfileId anna = given().profile();
        Customer bakery = given().customer();
        Customer shop = given().customer();
        add(hash, anna, NOON);
        assertThat(mandate(hash, Optional.empty())).isEmpty();
        done(() -> stores().profiles().grant(anna, bakery.number()));
        assertThat(mandate(hash, Optional.empty()))
                .contains(new Mandate(bakery, Permissions.ofOwner()));

        done(() -> stores().profiles().grant(anna, shop.number()));
        String ofShop = Samples.hash();
        TokenRights limited =
                new TokenRights(Set.of(), Optional.of(shop.number()), Optional.empty(), List.of());
        done(() -> stores().accessTokens().add(ofShop, with(anna, NOON, limited)));
        assertThat(mandate(ofShop, Optional.empty()))
                .contains(new Mandate(shop, Permissions.ofOwner()));
        done(() -> stores().profiles().withdraw(anna, shop.number()));
        assertThat(mandate(ofShop, Optional.empty())).isEmpty();
    }

    private Optional<Mandate> mandate(String tokenHash, Optional<CustomerNumber> customer) {
        return in(() -> stores().accessTokens().find(tokenHash, customer)).orElseThrow().mandate();
    }

    @Test
    void an_unknown_token_is_not_found() {
        assertThat(find(hash)).isEmpty();
    }

    @Test
    void adding_a_token_again_changes_nothing() {
        AccessToken token = add(hash, given().profile(), NOON);

        add(hash, given().profile(), NOON.plusSeconds(60));

        assertThat(find(hash).orElseThrow().token()).isEqualTo(token);
    }

    @Test
    void its_limits_come_back_as_they_were() {
        TokenRights limited =
                new TokenRights(
                        Set.of(Scope.parse("invoices:read"), Scope.parse("orders:write")),
                        Optional.of(given().customer().number()),
                        Optional.of(new AccountName("bakery")),
                        List.of("192.0.2.7", "2001:db8::/32"));
        AccessToken token = with(given().profile(), NOON, limited);
        done(() -> stores().accessTokens().add(hash, token));

        assertThat(find(hash).orElseThrow().token()).isEqualTo(token);
    }

    @Test
    void tokens_are_listed_for_their_owner_the_newest_first() {
        ProfileId owner = given().profile();
        AccessToken older = add(hash, owner, NOON);
        AccessToken newer = add(Samples.hash(), owner, NOON.plusSeconds(1));
        AccessToken other = add(Samples.hash(), given().profile(), NOON);

        assertThat(in(() -> stores().accessTokens().of(owner))).containsExactly(newer, older);
        assertThat(find(older.id(), owner)).contains(older);
        assertThat(find(other.id(), owner)).isEmpty();
    }

    @Test
    void a_token_is_disabled_and_enabled_by_its_owner_only() {
        AccessToken token = add(hash, given().profile(), NOON);

        assertThat(setDisabled(token.id(), given().profile(), true)).isFalse();
        assertThat(find(hash).orElseThrow().token().disabled()).isFalse();
        assertThat(setDisabled(token.id(), token.owner(), true)).isTrue();
        assertThat(find(hash).orElseThrow().token().disabled()).isTrue();
        assertThat(setDisabled(token.id(), token.owner(), false)).isTrue();
        assertThat(find(hash).orElseThrow().token()).isEqualTo(token);
    }

    @Test
    void a_token_is_removed_by_its_owner_only() {
        AccessToken token = add(hash, given().profile(), NOON);

        assertThat(remove(token.id(), given().profile())).isFalse();
        assertThat(remove(token.id(), token.owner())).isTrue();
        assertThat(remove(token.id(), token.owner())).isFalse();
        assertThat(find(hash)).isEmpty();
    }

    @Test
    void what_a_token_made_is_disabled_with_it_and_woken_alone() {
        ProfileId owner = given().profile();
        AccessToken root = add(hash, owner, NOON);
        AccessToken made = madeBy(root);
        AccessToken grandchild = madeBy(made);
        AccessToken other = add(Samples.hash(), owner, NOON);

        assertThat(setDisabled(root.id(), owner, true)).isTrue();
        assertThat(disabled(owner)).containsOnly(root.id(), made.id(), grandchild.id());
        assertThat(setDisabled(root.id(), owner, false)).isTrue();
        assertThat(disabled(owner)).containsOnly(made.id(), grandchild.id());
        assertThat(in(() -> stores().accessTokens().disableAll(owner))).isEqualTo(2);
        assertThat(disabled(owner)).hasSize(4).contains(other.id());
    }

    @Test
    void what_a_removed_token_made_is_disabled() {
        AccessToken root = add(hash, given().profile(), NOON);
        AccessToken made = madeBy(root);

        done(() -> stores().accessTokens().lockAll(root.owner()));
        assertThat(remove(root.id(), root.owner())).isTrue();
        assertThat(disabled(root.owner())).containsOnly(made.id());
    }

    private AccessToken madeBy(AccessToken maker) {
        AccessToken token = with(maker.owner(), NOON, TokenRights.all());
        Optional<UUID> id = Optional.of(maker.id());
        done(() -> stores().accessTokens().add(Samples.hash(), token, id));
        return token;
    }

    private List<UUID> disabled(ProfileId owner) {
        return in(() -> stores().accessTokens().of(owner)).stream()
                .filter(AccessToken::disabled)
                .map(AccessToken::id)
                .toList();
    }

    @Test
    void its_last_use_is_kept() {
        AccessToken token = add(hash, given().profile(), NOON);

        done(() -> stores().accessTokens().markUsed(token.id(), NOON.plusSeconds(5)));

        assertThat(find(hash).orElseThrow().token().lastUsedAt()).contains(NOON.plusSeconds(5));
    }

    private AccessToken add(String tokenHash, ProfileId owner, Instant madeAt) {
        AccessToken token = with(owner, madeAt, TokenRights.all());
        done(() -> stores().accessTokens().add(tokenHash, token));
        return token;
    }

    private static AccessToken with(ProfileId owner, Instant madeAt, TokenRights rights) {
        return new AccessToken(
                UUID.randomUUID(),
                owner,
                "script",
                "gct_Ab3d",
                rights,
                madeAt,
                madeAt.plus(Duration.ofDays(30)),
                false,
                Optional.empty());
    }

    private Optional<Held> find(String tokenHash) {
        return in(() -> stores().accessTokens().find(tokenHash, Optional.empty()));
    }

    private Optional<AccessToken> find(UUID id, ProfileId owner) {
        return in(() -> stores().accessTokens().find(id, owner));
    }

    private boolean setDisabled(UUID id, ProfileId owner, boolean disabled) {
        return in(
                () ->
                        disabled
                                ? stores().accessTokens().disable(id, owner)
                                : stores().accessTokens().enable(id, owner));
    }

    private boolean remove(UUID id, ProfileId owner) {
        return in(() -> stores().accessTokens().remove(id, owner));
    }
}
