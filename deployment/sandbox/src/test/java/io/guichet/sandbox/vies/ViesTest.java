package io.guichet.sandbox.vies;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.sandbox.http.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The register as the product meets it: over HTTP. */
class ViesTest {

    private static final String REQUESTER =
            ",\"requesterMemberStateCode\":\"FR\",\"requesterNumber\":\"25900000019\"";

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("guichet.sandbox.data", folder.toString());
        System.setProperty("guichet.sandbox.smtp.port", "0");
        server = new TestServer(0);
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        server.close();
        System.clearProperty("guichet.sandbox.data");
        System.clearProperty("guichet.sandbox.smtp.port");
    }

    @Test
    void an_id_is_valid_and_whoever_names_himself_gets_a_consultation_number() throws Exception {
        assertThat(check("0428759497", REQUESTER))
                .contains("\"valid\":true")
                .contains("\"requestIdentifier\":\"WAPISANDBOX00001\"")
                .contains("\"name\":\"SANDBOX BE0428759497\"");
        assertThat(check("0428759497", "")).contains("\"requestIdentifier\":\"\"");
    }

    @Test
    void a_number_that_ends_in_200_is_invalid() throws Exception {
        assertThat(check("0428759200", REQUESTER))
                .contains("\"valid\":false")
                .contains("\"name\":\"---\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0428759301, MS_UNAVAILABLE",
        "0428759302, TIMEOUT",
        "0428759300, SERVICE_UNAVAILABLE",
        "0428759500, GLOBAL_MAX_CONCURRENT_REQ",
        "0428759600, MS_MAX_CONCURRENT_REQ",
        "0, INVALID_INPUT"
    })
    void other_ends_are_the_troubles_of_the_register(String number, String trouble)
            throws Exception {
        assertThat(check(number, REQUESTER))
                .isEqualTo(
                        "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"%s\"}]}"
                                .formatted(trouble));
    }

    @Test
    void a_test_takes_the_whole_register_down_and_brings_it_back() throws Exception {
        post("/vies/control/trouble", "{\"error\":\"MS_UNAVAILABLE\"}");
        assertThat(check("0428759497", "")).contains("MS_UNAVAILABLE");

        send("DELETE", "/vies/control/trouble", "");
        assertThat(check("0428759497", "")).contains("\"valid\":true");
        assertThat(post("/vies/control/trouble", "{}")).contains("must be a code");
    }

    private String check(String number, String more) throws Exception {
        return post(
                "/vies/rest-api/check-vat-number",
                "{\"countryCode\":\"BE\",\"vatNumber\":\"" + number + "\"" + more + "}");
    }

    private String post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private String send(String method, String path, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
