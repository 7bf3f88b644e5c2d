package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The main job over REST: order, find, pay and download, with every list on the way. */
class RestPathIT extends SystemTest {

    @Test
    void an_order_is_quoted_placed_paid_by_card_and_downloaded() {
        Web company = Web.as("COMPANY");
        String items = "\"items\":[{\"plan\":\"public-medium\",\"period\":\"P1M\",\"quantity\":1}]";
        JsonObject quote =
                Json.object(
                        company.postOnce(
                                "/api/v1/orders", "{%s,\"dry_run\":true}".formatted(items)));
        JsonObject order = Json.object(company.postOnce("/api/v1/orders", "{%s}".formatted(items)));
        assertThat(order.getJsonObject("total"))
                .isEqualTo(quote.getJsonObject("totals").getJsonObject("gross"));
        String invoice = order.getString("invoice");

        JsonObject card = payByCard(company, invoice);
        Checkout.pay(card.getString("checkout_url"), Checkout.SUCCEEDS);
        Await.untilTrue("the payment", () -> Shop.statusOf("COMPANY", invoice).equals("paid"));

        assertThat(company.get("/api/v1/invoices/" + invoice + "?format=pdf").body())
                .startsWith("%PDF");
        assertThat(company.get("/api/v1/invoices/" + invoice + "?format=html").body())
                .contains(invoice);
        String payment = card.getString("id");
        assertThat(company.get("/api/v1/payments/%s/receipt?format=pdf".formatted(payment)).body())
                .startsWith("%PDF");
        Await.untilTrue(
                "the mail of it",
                () -> Web.sandbox().get("/mailbox.json").body().contains(invoice));
    }

    @Test
    void every_list_has_pages() {
        Web company = Web.as("COMPANY");

        for (String list :
                List.of(
                        "/api/v1/invoices",
                        "/api/v1/payments",
                        "/api/v1/statement",
                        "/api/v1/orders",
                        "/api/v1/services",
                        "/api/v1/catalog/plans")) {
            JsonObject first = page(company, list + "?limit=1");
            JsonObject second =
                    page(company, list + "?limit=1&cursor=" + first.getString("next_cursor"));
            assertThat(second.getJsonArray("data")).as(list).isNotEqualTo(first.get("data"));
        }
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        HttpResponse<String> answer = Web.as("COMPANY").get("/api/v1/invoices?cursor=MjAyNg.AAAA");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.object(answer).getString("code")).isEqualTo("invalid-cursor");
    }

    @Test
    void the_archive_of_a_year_is_a_zip_and_the_table_a_csv() {
        Web company = Web.as("COMPANY");

        assertThat(company.get("/api/v1/invoices/export?format=zip&year=2026").body())
                .startsWith("PK");
        assertThat(company.get("/api/v1/invoices/export?format=csv").body()).contains("FR00000001");
    }

    @Test
    void two_who_pay_at_once_pay_once_and_the_second_is_told() throws Exception {
        String invoice = Shop.buys("COMPANY", "public-small");
        Callable<HttpResponse<String>> pay =
                () ->
                        Web.as("COMPANY")
                                .postOnce(
                                        "/api/v1/invoices/%s/payment".formatted(invoice),
                                        "{\"method\":\"credit\"}");

        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses =
                    people.invokeAll(List.of(pay, pay)).stream().map(RestPathIT::status).toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(Shop.paymentsOf("COMPANY", invoice)).hasSize(1);
    }

    @Test
    void a_card_is_released_when_the_invoice_was_paid_meanwhile() {
        Web company = Web.as("COMPANY");
        String invoice = Shop.buys("COMPANY", "public-small");
        JsonObject card = payByCard(company, invoice);
        company.postOnce(
                "/api/v1/invoices/%s/payment".formatted(invoice), "{\"method\":\"credit\"}");

        Checkout.pay(card.getString("checkout_url"), Checkout.SUCCEEDS);

        Await.untilTrue(
                "the release",
                () ->
                        Json.object(company.get("/api/v1/card-payments/" + card.getString("id")))
                                .getString("state")
                                .equals("released"));
        assertThat(Shop.paymentsOf("COMPANY", invoice)).hasSize(1);
    }

    @Test
    void what_a_cardholder_takes_back_is_owed_again_until_his_bank_gives_it_up() {
        Web company = Web.as("COMPANY");
        String invoice = Shop.buys("COMPANY", "public-small");
        String page = payByCard(company, invoice).getString("checkout_url");
        Checkout.pay(page, Checkout.SUCCEEDS);
        becomes(invoice, "paid");

        Checkout.chargeBack(page);
        becomes(invoice, "unpaid");
        Checkout.reinstate(page);
        becomes(invoice, "paid");

        assertThat(Shop.paymentsOf("COMPANY", invoice))
                .singleElement()
                .satisfies(
                        payment ->
                                assertThat(
                                                company.get(
                                                                "/api/v1/payments/%s/receipt?format=pdf"
                                                                        .formatted(
                                                                                payment.getString(
                                                                                        "payment")))
                                                        .body())
                                        .startsWith("%PDF"));
        assertThat(Web.as("STAFF").get("/api/v1/ledger/check").body())
                .contains("\"differences\":[]");
    }

    @Test
    void somebody_elses_invoice_does_not_exist() {
        HttpResponse<String> answer = Web.as("CONSUMER").get("/api/v1/invoices/FR00000001");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.object(answer).getString("code")).isEqualTo("no-such-invoice");
    }

    @Test
    void a_header_that_cannot_be_read_is_refused_as_all_else_is() {
        Web company = Web.as("COMPANY");
        HttpResponse<String> answer =
                company.send(company.request("/api/v1/services").header("Accept", "x;q=zz"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(Json.object(answer).getString("code")).isEqualTo("bad-request");
    }

    @Test
    void staff_sees_that_the_books_are_whole() {
        Web staff = Web.as("STAFF");

        assertThat(staff.get("/api/v1/seals").body())
                .contains("\"whole\":true")
                .doesNotContain("\"whole\":false");
        assertThat(staff.get("/api/v1/ledger/check").body()).contains("\"differences\":[]");
        assertThat(Web.as("COMPANY").get("/api/v1/seals").statusCode()).isEqualTo(403);
    }

    private static void becomes(String invoice, String status) {
        Await.untilTrue(
                invoice + " to be " + status,
                () -> Shop.statusOf("COMPANY", invoice).equals(status));
    }

    private static JsonObject payByCard(Web who, String invoice) {
        HttpResponse<String> answer =
                who.postOnce(
                        "/api/v1/invoices/%s/payment".formatted(invoice), "{\"method\":\"card\"}");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Json.object(answer);
    }

    private static JsonObject page(Web who, String path) {
        HttpResponse<String> answer = who.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Json.object(answer);
    }

    private static int status(Future<HttpResponse<String>> answer) {
        try {
            return answer.get().statusCode();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
