package io.guichet.rest.shared;

import io.guichet.rest.caller.ClientAddressFilter;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;

import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request being put together; {@link #answer} sends it. */
public final class Asking {

    private final RestApi api;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];
    private String address = "";

    Asking(RestApi api, String method, String path) {
        this.api = api;
        this.method = method;
        this.path = path;
    }

    public Asking header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Asking without(String name) {
        headers.remove(name);
        return this;
    }

    public Asking as(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Asking from(String clientAddress) {
        address = clientAddress;
        return this;
    }

    public Asking key(String key) {
        return header("Idempotency-Key", key);
    }

    public Asking body(byte[] bytes) {
        body = bytes;
        return this;
    }

    public Answer answer() {
        try {
            MockHttpRequest request = MockHttpRequest.create(method, path);
            headers.forEach(request::header);
            if (body.length > 0) {
                request.content(body);
            }
            request.setAttribute(ClientAddressFilter.ADDRESS, address);
            return Headers.areReadable(request)
                    ? described(new Answer(api.send(request)))
                    : new Answer(Headers.refusal());
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private Answer described(Answer answer) {
        if (answer.header("Content-Type").startsWith("application/json")
                && answer.text().startsWith("{")) {
            Described.check(method, path, answer.status(), answer.json());
        }
        return answer;
    }

    /** What came back. */
    public record Answer(MockHttpResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String header(String name) {
            Object value = response.getOutputHeaders().getFirst(name);
            return value == null ? "" : value.toString();
        }

        public byte[] bytes() {
            return response.getOutput();
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            return Json.createReader(new StringReader(text())).readObject();
        }

        /** Status and code of a refusal, {@code 404 no-such-invoice} for instance. */
        public String refusal() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? status() + " " + json().getString("code")
                    : status() + " no problem: " + text();
        }

        /** The same with the field that is meant, {@code 400 invalid-reason /reason}. */
        public String refusedField() {
            return refusal() + " " + json().getString("pointer", "");
        }
    }
}
