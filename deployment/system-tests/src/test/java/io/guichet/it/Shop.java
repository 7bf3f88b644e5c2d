package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import java.net.http.HttpResponse;
import java.util.List;

/** What a customer's program does over REST. */
final class Shop {

    private Shop() {}

    /** Buys a plan for a month and answers the invoice. */
    static String buys(String who, String plan) {
        return orders(who, plan).getString("invoice");
    }

    /** Orders a plan for a month and answers the order. */
    static JsonObject orders(String who, String plan) {
        HttpResponse<String> answer =
                Web.as(who)
                        .postOnce(
                                "/api/v1/orders",
                                "{\"items\":[{\"plan\":\"%s\",\"period\":\"P1M\",\"quantity\":1}]}"
                                        .formatted(plan));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.object(answer);
    }

    static JsonObject invoice(String who, String reference) {
        HttpResponse<String> answer = Web.as(who).get("/api/v1/invoices/" + reference);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.object(answer);
    }

    static String statusOf(String who, String reference) {
        HttpResponse<String> answer = Web.as(who).get("/api/v1/invoices?reference=" + reference);
        return Json.object(answer).getJsonArray("data").getJsonObject(0).getString("status");
    }

    static List<JsonObject> paymentsOf(String who, String reference) {
        return invoice(who, reference).getJsonArray("payments").getValuesAs(JsonObject.class);
    }
}
