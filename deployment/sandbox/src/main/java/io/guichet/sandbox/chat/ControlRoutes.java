package io.guichet.sandbox.chat;

import io.guichet.sandbox.botapi.Controls;
import io.guichet.sandbox.http.Call;
import io.guichet.sandbox.http.HttpRefusal;
import io.guichet.sandbox.http.Router;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;

import java.io.IOException;

/** What tests do to the double. */
public final class ControlRoutes {

    private final Controls controls;

    public ControlRoutes(Controls controls) {
        this.controls = controls;
    }

    public void register(Router router) {
        router.get("/control/faults", call -> call.sendJson(200, controls.faults()));
        router.post("/control/faults", this::order);
        router.delete("/control/faults", call -> done(call, controls::clearFaults));
        router.get("/control/updates", call -> call.sendJson(200, controls.pending()));
        router.post("/control/updates", this::inject);
        router.post("/control/updates/repeat", this::repeat);
        router.post("/control/updates/reverse", call -> done(call, controls::reverse));
        router.post("/control/updates/hold", call -> done(call, () -> controls.hold(true)));
        router.post("/control/updates/release", call -> done(call, () -> controls.hold(false)));
        router.post("/control/updates/restart", this::restart);
        router.post("/control/callbacks/expire", this::expire);
        router.get("/control/latencies", call -> call.sendJson(200, controls.latencies()));
        router.delete("/control/latencies", call -> done(call, controls::forgetLatencies));
        router.get("/control/calls", call -> call.sendJson(200, controls.calls()));
        router.post("/control/reset", call -> done(call, controls::reset));
    }

    private static void done(Call call, Runnable work) {
        work.run();
        call.noContent();
    }

    private void order(Call call) {
        JsonObject fault = call.json();
        done(call, () -> controls.order(fault));
    }

    private void inject(Call call) throws IOException {
        call.sendJson(200, controls.inject(call.text()));
    }

    private void repeat(Call call) {
        long id = JsonDoc.number(call.json(), "update_id").orElse(0L);
        done(call, () -> controls.repeat(id));
    }

    private void restart(Call call) {
        long next =
                JsonDoc.number(call.json(), "next_id")
                        .filter(id -> id > 0)
                        .orElseThrow(() -> new HttpRefusal(400, "next_id must be a number"));
        done(call, () -> controls.restartUpdateIds(next));
    }

    private void expire(Call call) throws IOException {
        int count = controls.expireCallbacks();
        call.sendJson(200, JsonDoc.object().add("expired", count).build());
    }
}
