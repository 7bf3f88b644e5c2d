package io.guichet.sandbox.chat;

import io.guichet.sandbox.botapi.Answer;
import io.guichet.sandbox.botapi.BotDouble;
import io.guichet.sandbox.botapi.Params;
import io.guichet.sandbox.botapi.Upload;
import io.guichet.sandbox.http.Call;
import io.guichet.sandbox.http.Forms;
import io.guichet.sandbox.http.HttpRefusal;
import io.guichet.sandbox.http.Multipart;
import io.guichet.sandbox.http.Router;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What bots call: methods, and the files that people sent. */
public final class BotRoutes {

    /** A document of 50 MB and what is around it. */
    private static final int LARGEST_BODY = 52 * 1024 * 1024;

    private final BotDouble bot;

    public BotRoutes(BotDouble bot) {
        this.bot = bot;
    }

    public void register(Router router) {
        router.get("/bot{}/{}", this::call);
        router.post("/bot{}/{}", this::call);
        router.get("/file/bot{}/{*}", this::file);
    }

    private void call(Call call) throws IOException {
        Answer answer;
        try {
            answer = bot.call(call.variable(0), call.variable(1), params(call));
        } catch (HttpRefusal refusal) {
            answer = Answer.refused(refusal.status(), refusal.getMessage());
        }
        if (answer.dropped()) {
            cutOff(call);
        } else {
            call.send(answer.status(), answer.contentType(), answer.body());
        }
    }

    private static Params params(Call call) {
        Map<String, String> values = new HashMap<>(Forms.decode(call.request().getQueryString()));
        String type = call.header("Content-Type");
        byte[] body = call.body(LARGEST_BODY);
        if (type.startsWith("multipart/form-data")) {
            return multipart(values, type, body);
        }
        String text = new String(body, StandardCharsets.UTF_8);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            values.putAll(Forms.decode(text));
            return new Params(values, Map.of());
        }
        if (text.isBlank()) {
            return new Params(values, Map.of());
        }
        return Params.of(
                JsonDoc.parseObject(text)
                        .orElseThrow(
                                () ->
                                        new HttpRefusal(
                                                400,
                                                "Bad Request: can't parse request body JSON"
                                                        + " object")));
    }

    private static Params multipart(Map<String, String> values, String type, byte[] body) {
        Map<String, Upload> files = new HashMap<>();
        for (Multipart.Part part : Multipart.read(type, body)) {
            if (part.fileName() == null) {
                values.put(part.name(), part.text());
            } else {
                files.put(
                        part.name(), new Upload(part.fileName(), part.contentType(), part.bytes()));
            }
        }
        return new Params(values, files);
    }

    /** Promises more than it sends: the caller is left with a broken connection. */
    private static void cutOff(Call call) throws IOException {
        call.response().setContentType("application/json");
        call.response().setContentLength(4096);
        OutputStream out = call.response().getOutputStream();
        out.write('{');
        out.flush();
        throw new IOException("the connection is dropped, as ordered");
    }

    private void file(Call call) throws IOException {
        Optional<byte[]> bytes = bot.file(call.variable(0), call.variable(1));
        if (bytes.isPresent()) {
            call.sendBytes(200, "application/octet-stream", bytes.get());
            return;
        }
        JsonObject notFound =
                JsonDoc.object()
                        .add("ok", JsonValue.FALSE)
                        .add("error_code", 404)
                        .add("description", "Not Found")
                        .build();
        call.sendJson(404, notFound);
    }
}
