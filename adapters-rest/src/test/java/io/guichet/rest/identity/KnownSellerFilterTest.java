package io.guichet.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;
import io.guichet.rest.tax.OneStopShopResource;

import org.junit.jupiter.api.Test;

import java.util.List;

class KnownSellerFilterTest {

    private final RestApi api =
            new RestApi()
                    .provider(new KnownSellerFilter(() -> List.of(Fixtures.SELLER)))
                    .with(new OneStopShopResource(command -> null, seller -> List.of()));

    @Test
    void a_list_below_a_seller_may_be_empty() {
        assertThat(read("demo-fr", "staff")).isEqualTo("200");
    }

    @Test
    void one_below_a_seller_that_is_none_is_not_there() {
        assertThat(read("nobody", "staff")).isEqualTo("404 no-such-seller");
        assertThat(read("No-Code", "staff")).isEqualTo("400 invalid-seller");
    }

    @Test
    void whoever_may_not_ask_is_not_told() {
        assertThat(read("nobody", "anna")).isEqualTo("403 staff-only");
    }

    private String read(String seller, String token) {
        var answer = api.get("/sellers/" + seller + "/one-stop-shop").as(token).answer();
        return answer.status() == 200 ? "200" : answer.refusal();
    }
}
