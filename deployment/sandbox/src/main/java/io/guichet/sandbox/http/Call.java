package io.guichet.sandbox.http;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One request and its answer. */
public final class Call {

    private static final int SMALL_BODY = 1024 * 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private List<String> variables = List.of();

    public Call(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    String method() {
        return request.getMethod();
    }

    String path() {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.isEmpty() ? "/" : path;
    }

    void setVariables(List<String> found) {
        variables = List.copyOf(found);
    }

    /** What stood in the path at the n-th pair of braces of the route. */
    public String variable(int index) {
        return variables.get(index);
    }

    public long id(int index) {
        String value = variable(index);
        if (!value.matches("-?\\d{1,18}")) {
            throw new HttpRefusal(404, "not found");
        }
        return Long.parseLong(value);
    }

    /** A parameter of the query, or an empty text. */
    public String query(String name) {
        return Forms.decode(request.getQueryString()).getOrDefault(name, "");
    }

    public String header(String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    /** The whole body, unless it is larger than allowed. */
    public byte[] body(int most) {
        if (request.getContentLengthLong() > most) {
            throw new HttpRefusal(413, "Request Entity Too Large");
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw new HttpRefusal(413, "Request Entity Too Large");
            }
            return body;
        } catch (IOException gone) {
            throw new HttpRefusal(400, "the body could not be read");
        }
    }

    public String text() {
        return new String(body(SMALL_BODY), StandardCharsets.UTF_8);
    }

    /** The body as a JSON object; without a body an empty one. */
    public JsonObject json() {
        String text = text();
        if (text.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        return JsonDoc.parseObject(text)
                .orElseThrow(() -> new HttpRefusal(400, "the body must be a JSON object"));
    }

    /** The fields of a form. */
    public Map<String, String> form() {
        return new HashMap<>(Forms.decode(text()));
    }

    public void sendJson(int status, JsonValue json) throws IOException {
        send(status, "application/json; charset=utf-8", json.toString());
    }

    public void send(int status, String contentType, String body) throws IOException {
        sendBytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public void sendBytes(int status, String contentType, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** See other: the browser goes on with a GET. */
    public void redirect(String location) {
        response.setStatus(303);
        response.setHeader("Location", location);
    }

    public void noContent() {
        response.setStatus(204);
    }
}
