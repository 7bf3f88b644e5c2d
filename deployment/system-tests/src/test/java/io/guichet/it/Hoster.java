package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A hosting company that staff enters with a preset and one plan of EUR 10 net a month, and whose
 * days it plays one after the other, each with its run.
 */
final class Hoster {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String ADDRESS =
            "\"address\":{\"line1\":\"1 rue A\",\"postal_code\":\"75001\",\"city\":\"Paris\",\"country\":\"FR\"}";

    private final Web staff = Web.as("STAFF");
    private final String code;

    private Hoster(String code) {
        this.code = code;
    }

    /** Does business like this from tomorrow on, which is then today. */
    static Hoster opens(String preset, String prefix) {
        Hoster hoster = new Hoster("it-" + prefix.toLowerCase(Locale.ROOT));
        hoster.enters(
                "/api/v1/sellers",
                """
                {"code":"%s","email":"billing@it.example","iban":"FR7630006000011234567890189",
                 "bic":"AGRIFRPP","currency":"EUR","zone":"Europe/Paris","document_prefix":"%s",
                 "identity":{"kind":"company","name":"Hoster","siren":"552100554",%s}}
                """
                        .formatted(hoster.code, prefix, ADDRESS));
        LocalDate tomorrow = today().plusDays(1);
        hoster.enters(
                "/api/v1/sellers/%s/policies".formatted(hoster.code),
                "{\"effective_from\":\"%s\",\"preset\":\"%s\"}".formatted(tomorrow, preset));
        hoster.enters(
                "/api/v1/sellers/%s/plans".formatted(hoster.code),
                """
                {"code":"cloud","family":"public_cloud","names":{"fr":"Nuage","en":"Cloud"},
                 "prices":[{"period":"P1M","amount":{"amount":"10.00","currency":"EUR"},
                            "basis":"net","valid_from":"2020-01-01"}]}
                """);
        hoster.plays(tomorrow);
        return hoster;
    }

    /** Domain names at EUR 1 net a month, late for 5 days, restored for EUR 60 until day 9. */
    void sellsDomains() {
        enters(
                "/api/v1/sellers/%s/plans".formatted(code),
                """
                {"code":"domain","family":"domain_name","names":{"fr":"Domaine","en":"Domain"},
                 "prices":[{"period":"P1M","amount":{"amount":"1.00","currency":"EUR"},
                            "basis":"net","valid_from":"2020-01-01"}]}
                """);
        enters(
                "/api/v1/sellers/%s/expiry-terms".formatted(code),
                """
                {"plan":"domain","effective_from":"%s",
                 "stages":{"notices":[7],"renew_ahead":10,"debit_ahead":5,
                           "late":5,"restore":9,"deletion":12},
                 "late_fee":{"amount":"0.00","currency":"EUR"},
                 "restore_fee":{"amount":"60.00","currency":"EUR"}}
                """
                        .formatted(today().plusDays(1)));
    }

    /** The kinds of what those who provide a service were told of it, in their order. */
    List<String> tells(String service) {
        return answered(staff.get("/api/v1/provisioning-events?limit=200&after=" + known()), 200)
                .getJsonArray("data")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(event -> event.getString("subject").equals(service))
                .map(event -> event.getString("kind"))
                .toList();
    }

    /** Where the last two hundred events begin. */
    private long known() {
        long position = 0;
        while (true) {
            JsonObject page =
                    answered(
                            staff.get("/api/v1/provisioning-events?limit=200&after=" + position),
                            200);
            if (page.isNull("next_cursor")) {
                int last = page.getJsonArray("data").size();
                return Math.max(0, position + last - 200);
            }
            position += 200;
        }
    }

    static LocalDate today() {
        String now = Json.object(Web.sandbox().get("/clock.json")).getString("now");
        return Instant.parse(now).atZone(ZONE).toLocalDate();
    }

    /** Goes on to the first day of a month of 31 days, so that thirty days are not a month yet. */
    void beginsALongMonth() {
        LocalDate first = today().plusMonths(1).withDayOfMonth(1);
        goesOnTo(first.lengthOfMonth() == 31 ? first : first.plusMonths(1));
    }

    /** A consumer who is written to in English. */
    Client client() {
        return client("\"kind\":\"consumer\",\"name\":\"Anna Petit\"");
    }

    /** A company that is written to in English. */
    Client business() {
        return client("\"kind\":\"company\",\"name\":\"Boulangerie\",\"siren\":\"732829320\"");
    }

    private Client client(String who) {
        String email = UUID.randomUUID() + "@it.example";
        JsonObject entered =
                enters(
                        "/api/v1/customers",
                        """
                        {"seller":"%s","email":"%s","language":"en",
                         "identity":{%s,%s}}
                        """
                                .formatted(code, email, who, ADDRESS));
        return new Client(staff.actingFor(entered.getString("number")), email);
    }

    /** Goes on to ten in the morning of a day and has its run done. */
    void plays(LocalDate day) {
        goesOnTo(day);
        JsonObject begun = begins();
        assertThat(begun.getJsonObject("run").getString("day")).isEqualTo(day.toString());
        awaits(begun);
    }

    void goesOnTo(LocalDate day) {
        String morning = day.atTime(10, 0).atZone(ZONE).toInstant().toString();
        Web.sandbox().post("/clock.json", "{\"to\":\"%s\"}".formatted(morning));
    }

    /** The run of the day, as it then stands. */
    JsonObject begins() {
        return answered(staff.post("/api/v1/runs", "{\"seller\":\"%s\"}".formatted(code)), 200);
    }

    void awaits(JsonObject begun) {
        String run = "/api/v1/runs/" + begun.getJsonObject("run").getString("id");
        Await.untilTrue("the run", () -> Json.object(staff.get(run)).getInt("left") == 0);
        assertThat(Json.object(staff.get(run)).getInt("parked")).isZero();
    }

    /** On every day before nothing happens, and on the day something does. */
    void playsUpTo(LocalDate day, Client quiet) {
        List<String> before = quiet.mails();
        while (today().isBefore(day.minusDays(1))) {
            plays(today().plusDays(1));
            assertThat(quiet.mails()).as("on " + today()).isEqualTo(before);
        }
        plays(day);
    }

    private JsonObject enters(String path, String json) {
        return answered(staff.postOnce(path, json), 201);
    }

    static JsonObject answered(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.object(answer);
    }
}
