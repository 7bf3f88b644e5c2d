package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/** A customer for whom staff acts over REST, and the mails he gets. */
record Client(Web web, String email) {

    /** Orders a month of the plan, which the policy may have paid first. */
    JsonObject orders() {
        String items = "\"items\":[{\"plan\":\"cloud\",\"period\":\"P1M\"}]";
        JsonObject quote =
                Hoster.answered(
                        web.postOnce("/api/v1/orders", "{%s,\"dry_run\":true}".formatted(items)),
                        200);
        JsonObject order =
                Hoster.answered(web.postOnce("/api/v1/orders", "{%s}".formatted(items)), 201);
        assertThat(order.getJsonObject("total"))
                .isEqualTo(quote.getJsonObject("totals").getJsonObject("gross"));
        return order;
    }

    /** Orders a month that he wants to begin at once, and pays it from credit; the order. */
    String buysAtOnce() {
        String number =
                Hoster.answered(
                                web.postOnce(
                                        "/api/v1/orders",
                                        "{\"items\":[{\"plan\":\"cloud\",\"period\":\"P1M\"}],\"start_at_once\":true}"),
                                201)
                        .getString("number");
        transfers("12.00", "");
        paysFromCredit(number);
        isTold("Payment", "Invoice", "Payment");
        return number;
    }

    JsonObject withdraws(String order, String json, int status) {
        return Hoster.answered(
                web.postOnce("/api/v1/orders/%s/withdrawal".formatted(order), json), status);
    }

    /** Registers a domain name for a month, which renews by hand. */
    void registers(String name) {
        Hoster.answered(
                web.postOnce(
                        "/api/v1/orders",
                        "{\"items\":[{\"plan\":\"domain\",\"period\":\"P1M\",\"label\":\"%s\"}],\"waive_withdrawal\":true}"
                                .formatted(name)),
                201);
        Hoster.answered(
                web.put("/api/v1/services/" + serviceId() + "/renewal", "{\"mode\":\"manual\"}"),
                200);
    }

    String serviceId() {
        return service().getString("id");
    }

    String stage() {
        return Hoster.answered(web.get("/api/v1/services/" + serviceId() + "/expiry"), 200)
                .getString("stage");
    }

    /** Renews what expired, or quotes it. */
    HttpResponse<String> renewsLate(String json) {
        return web.postOnce("/api/v1/services/" + serviceId() + "/late-renewal", json);
    }

    /** Money of his arrives; without invoices it is credit. */
    void transfers(String amount, String invoices) {
        Hoster.answered(
                web.postOnce(
                        "/api/v1/customers/%s/transfers".formatted(web.customer()),
                        "{\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"invoices\":[%s]}"
                                .formatted(amount, invoices)),
                201);
    }

    void paysFromCredit(String order) {
        pays(order, "credit");
    }

    /** Answers the page to pay on. */
    String paysByCard(String order) {
        return pays(order, "card").getString("checkout_url");
    }

    private JsonObject pays(String order, String method) {
        return Hoster.answered(
                web.postOnce(
                        "/api/v1/orders/%s/payment".formatted(order),
                        "{\"method\":\"%s\"}".formatted(method)),
                201);
    }

    /** Pays an invoice on the page of the card provider and has the card kept. */
    void paysAndKeepsCard(String invoice) {
        JsonObject started =
                Hoster.answered(
                        web.postOnce(
                                "/api/v1/invoices/%s/payment".formatted(invoice),
                                "{\"method\":\"card\",\"save_card\":true}"),
                        201);
        Checkout.pay(started.getString("checkout_url"), Checkout.SUCCEEDS);
    }

    JsonObject order(String number) {
        return Hoster.answered(web.get("/api/v1/orders/" + number), 200);
    }

    JsonObject service() {
        return first("/api/v1/services");
    }

    String serviceState() {
        return service().getString("state");
    }

    JsonObject latestInvoice() {
        return first("/api/v1/invoices?limit=1");
    }

    JsonArray invoices() {
        return Hoster.answered(web.get("/api/v1/invoices"), 200).getJsonArray("data");
    }

    LocalDate paidUntil() {
        return LocalDate.parse(service().getString("paid_until"));
    }

    String balance() {
        return web.get("/api/v1/balance").body();
    }

    /** Orders the settlement of all he owes. */
    JsonObject settles() {
        return Hoster.answered(web.postOnce("/api/v1/settlements", "{}"), 201);
    }

    /** What he was told since he came, by subject, oldest first, references left out. */
    List<String> mails() {
        return Json.array(Web.sandbox().get("/mailbox.json"))
                .getValuesAs(JsonObject.class)
                .reversed()
                .stream()
                .filter(mail -> mail.getJsonArray("to").toString().contains(email))
                .map(mail -> mail.getString("subject").replaceAll("[ :].*", ""))
                .toList();
    }

    /** Waits until he was told that much, and sees that it is this. */
    void isTold(String... subjects) {
        Await.untilTrue(
                subjects.length + " mails to " + email, () -> mails().size() >= subjects.length);
        assertThat(mails()).containsExactly(subjects);
    }

    private JsonObject first(String list) {
        return Hoster.answered(web.get(list), 200).getJsonArray("data").getJsonObject(0);
    }
}
