package io.guichet.sandbox.vies;

import io.guichet.sandbox.http.Call;
import io.guichet.sandbox.http.HttpRefusal;
import io.guichet.sandbox.http.Router;
import io.guichet.sandbox.json.JsonDoc;

import java.io.IOException;
import java.time.InstantSource;

/** The register's REST interface, and how a test makes it fail. */
public final class ViesRoutes {

    private final Register register;

    public ViesRoutes(InstantSource time) {
        register = new Register(time);
    }

    public void register(Router router) {
        router.post("/vies/rest-api/check-vat-number", this::check);
        router.post("/vies/control/trouble", this::trouble);
        router.delete("/vies/control/trouble", call -> become(call, ""));
    }

    private void check(Call call) throws IOException {
        call.sendJson(200, register.answer(call.json()));
    }

    private void trouble(Call call) {
        become(
                call,
                JsonDoc.text(call.json(), "error")
                        .filter(error -> error.matches("[A-Z_]{1,60}"))
                        .orElseThrow(() -> new HttpRefusal(400, "error must be a code of VIES")));
    }

    private void become(Call call, String trouble) {
        register.is(trouble);
        call.noContent();
    }
}
