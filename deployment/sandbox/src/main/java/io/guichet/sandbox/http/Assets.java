package io.guichet.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Scripts, styles, pictures and ready-made pages, which lie beside the classes. */
public final class Assets {

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    private Assets() {}

    public static void register(Router router) {
        router.get("/assets/{}", call -> send(call, call.variable(0)));
        router.get("/favicon.ico", call -> send(call, "icon.svg"));
    }

    public static void send(Call call, String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+")) {
            throw new HttpRefusal(404, "not found");
        }
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new HttpRefusal(404, "not found");
            }
            if (!type.startsWith("text/html")) {
                call.response().setHeader("Cache-Control", "no-cache");
            }
            call.sendBytes(200, type, in.readAllBytes());
        }
    }
}
