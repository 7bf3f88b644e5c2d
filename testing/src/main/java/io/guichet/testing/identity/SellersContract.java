package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store and list of sellers promises. */
public abstract class SellersContract extends Contract {

    @Test
    void a_seller_is_found_as_he_was_added() {
        Seller seller = given().seller();

        assertThat(in(() -> stores().sellers().find(seller.code()))).contains(seller);
    }

    @Test
    void an_unknown_code_finds_nobody() {
        assertThat(in(() -> stores().sellers().find(new SellerCode("nobody")))).isEmpty();
    }

    @Test
    void all_sellers_are_listed_by_code() {
        Seller first = given().seller();
        Seller second = given().seller();

        List<Seller> all = in(() -> stores().sellers().all());

        assertThat(all).contains(first, second);
        assertThat(stores().listSellers().list()).isEqualTo(all);
        assertThat(all).extracting(seller -> seller.code().value()).isSorted();
    }

    @Test
    void a_code_is_taken_once() {
        Seller seller = given().seller();

        assertThatIllegalStateException().isThrownBy(() -> done(() -> add(seller)));
    }

    private void add(Seller seller) {
        stores().sellers().add(seller);
    }
}
