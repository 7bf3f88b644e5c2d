package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Pays on the card provider's page as a browser's form does. */
final class Checkout {

    static final String SUCCEEDS = "4242424242424242";
    static final String DECLINED = "4000000000000002";

    private Checkout() {}

    static HttpResponse<String> pay(String address, String card) {
        return act(address, "action=pay&number=" + card);
    }

    /** The cardholder disputes what was paid, and his bank takes it back. */
    static void chargeBack(String address) {
        act(address, "action=charge_back");
    }

    /** His bank gives that up. */
    static void reinstate(String address) {
        act(address, "action=reinstate");
    }

    private static HttpResponse<String> act(String address, String form) {
        HttpResponse<String> answer =
                Web.sandbox()
                        .send(
                                Web.sandbox()
                                        .request(URI.create(address).getPath())
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
